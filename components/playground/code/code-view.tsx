import { shortened, type Token, tokens } from './tokens.ts';

const colors = {
  key: 'text-code-key',
  string: 'text-code-string',
  number: 'text-code-number',
  dim: 'text-code-dim',
} as const satisfies Record<NonNullable<Token['kind']>, string>;

interface Props {
  readonly code: string;
  readonly language: Parameters<typeof tokens>[1];
  readonly label: string;
}

/** Coloured code in a box that scrolls by itself and that the keyboard reaches. */
export function CodeView({ code, language, label }: Props) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
      className="max-h-[32rem] overflow-auto bg-code focus-visible:-outline-offset-2"
    >
      <pre className="w-max min-w-full px-4 py-3 text-12 leading-[1.62]">
        <code className="text-[1em]">{tokens(shortened(code), language).map(renderToken)}</code>
      </pre>
    </section>
  );
}

function renderToken({ text, kind }: Token, index: number) {
  return kind === null ? (
    text
  ) : (
    <span key={index} className={colors[kind]}>
      {text}
    </span>
  );
}
