import type { HeadingEntry } from '#components/prose/headings.ts';

/** Links to the headings of the page. */
export function HeadingList({ label, headings }: { label: string; headings: readonly HeadingEntry[] }) {
  return (
    <ul aria-label={label} className="mt-0.5 mb-2 border-l border-line-2 pl-3">
      {headings.map(({ id, text, isCode }) => (
        <li key={id}>
          <a href={`#${id}`} className={`doc-link ${isCode ? 'font-mono text-12' : ''}`}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}
