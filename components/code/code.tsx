import { type CodeLanguage, type CodeToken, highlight } from './highlight.ts';
import { placeholderOrigin } from './placeholder-origin.ts';
import { withAddresses } from './with-addresses.tsx';

const colors = {
  key: 'text-code-key',
  string: 'text-code-string',
  number: 'text-code-number',
  dim: 'text-code-dim',
} as const satisfies Record<NonNullable<CodeToken['kind']>, string>;

/** Highlighted code in a scrollable box that the keyboard can reach. */
export async function Code({
  code,
  language,
  label,
}: {
  code: string;
  language: CodeLanguage;
  label: string;
}) {
  const lines = await highlight(code, language);
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
      className="overflow-x-auto focus-visible:-outline-offset-2"
    >
      <pre className="w-max min-w-full px-4 py-3.5 text-12 leading-[1.62] [tab-size:2]">
        <code className="text-[1em]">{lines.map(renderLine)}</code>
      </pre>
    </section>
  );
}

function renderLine(line: CodeToken[], index: number, lines: CodeToken[][]) {
  const end = index < lines.length - 1 ? '\n' : '';
  return [...line.map(({ kind, text }, column) => renderToken(kind, text, `${index}:${column}`)), end];
}

function renderToken(kind: CodeToken['kind'], text: string, key: string) {
  const shown = text.includes(placeholderOrigin) ? withAddresses(text) : text;
  return kind ? (
    <span key={key} className={colors[kind]}>
      {shown}
    </span>
  ) : (
    shown
  );
}
