import Link from 'next/link';
import { Medium } from '#components/ui/medium.tsx';
import { type GenerationType, generationTypes } from '#contract/request.ts';
import { localize } from '#i18n/path.ts';
import type { Locale } from '#i18n/routing.ts';
import type { BrowserWords } from './browser-words.ts';
import { numberText, resolutionText, secondsText } from './entry-text.ts';
import type { ModelEntry } from './model-entry.ts';
import { ModelFlow } from './model-flow.tsx';
import { Poster } from './poster.tsx';

export interface ModelListProps {
  readonly entries: readonly ModelEntry[];
  /** All models, for the count beside each medium. */
  readonly totals: readonly ModelEntry[];
  readonly posters: Readonly<Record<string, string>>;
  readonly words: BrowserWords;
  readonly locale: Locale;
}

/** Models by medium, the cheapest first, one dense row each. */
export function ModelTable(props: ModelListProps) {
  const { columns } = props.words;
  return (
    <div className="sheet model-table">
      <table>
        <thead>
          <tr>
            <th>{columns.sample}</th>
            <th>{columns.model}</th>
            <th>{columns.flow}</th>
            <th>{columns.duration}</th>
            <th>{columns.resolution}</th>
            <th>{columns.ratio}</th>
            <th className="figure">{columns.versions}</th>
            <th className="figure">{columns.price}</th>
          </tr>
        </thead>
        {generationTypes.map((type) => (
          <Group key={type} type={type} {...props} />
        ))}
      </table>
    </div>
  );
}

function Group({ type, ...props }: ModelListProps & { type: GenerationType }) {
  const { entries, totals, words } = props;
  const rows = entries.filter((entry) => entry.type === type).toSorted((a, b) => a.price - b.price);
  const total = totals.filter((entry) => entry.type === type).length;
  if (rows.length === 0) return null;
  return (
    <tbody>
      <tr className="group-row">
        <th colSpan={8} scope="rowgroup">
          <span className="flex items-center gap-1.5">
            <Medium type={type} word={words.media[type]} />
            <span className="font-normal text-ink-3">
              {rows.length === total ? total : `${rows.length} ${words.of} ${total}`}
            </span>
          </span>
        </th>
      </tr>
      {rows.map((entry) => (
        <Row key={entry.id} entry={entry} {...props} />
      ))}
    </tbody>
  );
}

function Row({ entry, posters, words, locale }: ModelListProps & { entry: ModelEntry }) {
  return (
    <tr className="model-row">
      <td>
        <Poster src={posters[entry.id]} type={entry.type} className="block h-7 w-[50px] rounded-sm" />
      </td>
      <td className="name">
        <Link
          href={localize(locale, `/models/${entry.id}`)}
          className="font-semibold no-underline after:absolute after:inset-0"
        >
          {entry.name}
        </Link>
        <span className="ml-2 text-12 text-ink-3 max-md:ml-0 max-md:block">{entry.maker}</span>
      </td>
      <td>
        <ModelFlow inputs={entry.inputs} output={entry.type} words={words} />
      </td>
      <td className="fact">{secondsText(entry.seconds)}</td>
      <td className="fact">{resolutionText(entry)}</td>
      <td className="fact" title={entry.ratios.join(' ')}>
        {entry.ratios.slice(0, 4).join(' ')}
        {entry.ratios.length > 4 && <span className="text-ink-3"> +{entry.ratios.length - 4}</span>}
      </td>
      <td className="figure text-ink-3">{entry.versions}</td>
      <td className="figure price font-semibold">{numberText(entry.price, locale)}</td>
    </tr>
  );
}
