import type { Locale } from '#i18n/routing.ts';
import type { DecodedLine } from './decode-headers.ts';
import { type MeaningWords, meaningTexts } from './meaning-text.ts';

export interface DecodedWords extends MeaningWords {
  readonly columns: { readonly header: string; readonly value: string; readonly meaning: string };
  /** `Line {line}`. */
  readonly line: string;
}

/** Headers with what each says: the value, then its meaning. A line that is wrong is marked and named. */
export function DecodedTable({
  lines,
  words,
  locale,
}: {
  lines: readonly DecodedLine[];
  words: DecodedWords;
  locale: Locale;
}) {
  return (
    <table className="w-full text-13">
      <thead className="sr-only">
        <tr>
          <th scope="col">{words.columns.header}</th>
          <th scope="col">
            {words.columns.value}, {words.columns.meaning}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr
            key={line.line}
            className="align-baseline not-last:border-b not-last:border-line max-sm:grid max-sm:py-1.5"
          >
            <th
              scope="row"
              className="py-2 pl-4 text-left font-mono text-12 font-medium break-all max-sm:py-0.5 max-sm:pr-4 sm:w-56"
            >
              {line.fault === 'noHeader' ? words.line.replace('{line}', String(line.line)) : line.name}
            </th>
            <td className="py-2 pr-4 pl-4 max-sm:py-0.5">
              <span className="block font-mono text-12 break-all">
                {line.fault === 'noHeader' ? line.name : line.value}
              </span>
              {meaningTexts(line, words, locale).map((text) => (
                <span key={text} className={`block ${line.fault === null ? 'text-ink-2' : 'text-failed'}`}>
                  {text}
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
