const base =
  'inline-flex items-center justify-center gap-2 whitespace-nowrap rounded border font-medium no-underline transition-colors disabled:cursor-not-allowed disabled:opacity-55';

const tones = {
  plain: 'border-control bg-surface text-ink hover:bg-hover',
  quiet: 'border-transparent text-ink-2 hover:bg-hover hover:text-ink',
  ink: 'border-ink bg-ink text-on-ink hover:opacity-90',
  /** Runs a job that costs credits, with the price in it. Nothing else is orange. */
  sun: 'border-sun bg-sun font-semibold text-on-sun hover:border-sun-hover hover:bg-sun-hover',
};

const sizes = {
  small: 'h-7 px-2.5 text-13 pointer-coarse:h-10',
  normal: 'h-(--control-h) px-3.5 text-14',
  large: 'h-11 px-4.5 text-16',
};

/** The classes of a button, for `<button>` and for links that look like one. */
export function button(tone: keyof typeof tones = 'plain', size: keyof typeof sizes = 'normal'): string {
  return `${base} ${tones[tone]} ${sizes[size]}`;
}
