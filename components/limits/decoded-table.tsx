import { headers } from '#contract/limits.ts';
import { fillText } from '#i18n/fill-text.ts';
import type { Locale } from '#i18n/routing.ts';
import type { DecodedLine } from './decode-headers.ts';
import { wholeNumber } from './header-value.ts';
import { type MeaningWords, meaningTexts } from './meaning-text.ts';

export interface DecodedWords extends MeaningWords {
  readonly columns: { readonly header: string; readonly value: string; readonly meaning: string };
  /** `Line {line}`. */
  readonly line: string;
  /** `{left} of {limit} left`. */
  readonly gauge: string;
}

interface Props {
  readonly lines: readonly DecodedLine[];
  readonly words: DecodedWords;
  readonly locale: Locale;
  /** More about a line than its value says, by name. */
  readonly notes?: Readonly<Record<string, string>>;
}

/** Headers with what each says: the value, then its meaning. A line that is wrong is marked and named. */
export function DecodedTable({ lines, words, locale, notes = {} }: Props) {
  return (
    <div className="@container">
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
              className="align-baseline not-last:border-b not-last:border-line @max-md:grid @max-md:py-1.5"
            >
              <th
                scope="row"
                className="py-2 pl-4 text-left font-mono text-12 font-medium break-all @max-md:py-0.5 @max-md:pr-4 @md:w-[42%] @xl:w-56"
              >
                {line.fault === 'noHeader' ? words.line.replace('{line}', String(line.line)) : line.name}
              </th>
              <td className="py-2 pr-4 pl-4 @max-md:py-0.5">
                <span className="block font-mono text-12 break-all">
                  {line.fault === 'noHeader' ? line.name : line.value}
                </span>
                {meaningTexts(line, words, locale).map((text) => (
                  <span key={text} className={`block ${line.fault === null ? 'text-ink-2' : 'text-failed'}`}>
                    {text}
                  </span>
                ))}
                {notes[line.name] && <span className="block text-ink-3">{notes[line.name]}</span>}
                {line.name === headers.remaining && <Gauge lines={lines} left={line} words={words} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What is left of the window, as a bar beside its figure; nothing where the headers do not say of how much. */
function Gauge({ lines, left, words }: Pick<Props, 'lines' | 'words'> & { left: DecodedLine }) {
  const limit = wholeNumber(lines.find(({ name }) => name === headers.limit)?.value ?? '');
  const value = wholeNumber(left.value);
  if (!limit || value === undefined) return null;
  return (
    <meter
      min={0}
      max={limit}
      value={value}
      aria-label={fillText(words.gauge, { left: value, limit })}
      className="gauge"
    />
  );
}
