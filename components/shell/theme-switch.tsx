import { Icon } from '#components/ui/icon.tsx';

/** Turns the theme over, by `components/enhance/turn-theme.ts`. */
export function ThemeSwitch({ label }: { label: string }) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      data-turn-theme=""
      className="grid size-8 place-items-center rounded text-ink-2 hover:bg-hover hover:text-ink pointer-coarse:size-11"
    >
      <Icon name="theme" />
    </button>
  );
}
