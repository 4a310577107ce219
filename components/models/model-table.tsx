import { models } from '#catalog/models.ts';
import { Medium } from '#components/ui/medium.tsx';
import { type GenerationType, generationTypes } from '#contract/request.ts';
import { localize } from '#i18n/path.ts';
import type { Locale } from '#i18n/routing.ts';
import type { BrowserWords } from './browser-words.ts';
import { CompareMark } from './compare-mark.tsx';
import { measuredText, numberText, resolutionText, secondsText } from './entry-text.ts';
import { FoundRequestLink } from './found-request-link.tsx';
import { ModelFlow } from './model-flow.tsx';
import { Poster } from './poster.tsx';
import type { Listed } from './search/find-models.ts';

export interface ModelListProps {
  /** In the order in which they are shown. */
  readonly listed: readonly Listed[];
  readonly posters: Readonly<Record<string, string>>;
  /** Loudness along what has no picture, by id. */
  readonly waves: Readonly<Record<string, readonly number[]>>;
  /** Seconds that were measured, by id of the API. */
  readonly medians: Readonly<Record<string, number>>;
  /** Ids of the models that are marked. */
  readonly compared: readonly string[];
  readonly toggle: (id: string) => void;
  readonly words: BrowserWords;
  readonly locale: Locale;
}

/** Models by medium, one dense row each, with the price of the request that was asked for. */
export function ModelTable(props: ModelListProps) {
  const { columns, list } = props.words;
  return (
    <div className="sheet model-table">
      <table>
        <thead>
          <tr>
            <th scope="col" className="needs-script">
              <span className="sr-only">{list.compare}</span>
            </th>
            <th scope="col">{columns.sample}</th>
            <th scope="col">{columns.model}</th>
            <th scope="col">{columns.flow}</th>
            <th scope="col">{columns.duration}</th>
            <th scope="col">{columns.resolution}</th>
            <th scope="col">{columns.ratio}</th>
            <th scope="col" className="figure">
              {columns.versions}
            </th>
            <th scope="col" className="figure needs-script" title={list.medianNote}>
              {list.median}
            </th>
            <th scope="col" className="figure">
              {columns.price}
            </th>
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
  const { words } = props;
  const rows = props.listed.filter(({ model }) => model.type === type);
  const total = models.filter((model) => model.type === type).length;
  if (rows.length === 0) return null;
  return (
    <tbody>
      <tr className="group-row">
        <th colSpan={10} scope="rowgroup">
          <span className="flex items-center gap-1.5">
            <Medium type={type} word={words.media[type]} />
            <span className="font-normal text-ink-3">
              {rows.length === total ? total : `${rows.length} / ${total}`}
            </span>
          </span>
        </th>
      </tr>
      {rows.map((row) => (
        <Row key={row.model.id} row={row} {...props} />
      ))}
    </tbody>
  );
}

function Row({ row, posters, medians, compared, toggle, words, locale }: ModelListProps & { row: Listed }) {
  const { model, entry } = row;
  const median = medians[model.provider];
  return (
    <tr className="model-row" data-marked={compared.includes(model.id) || undefined}>
      <td className="pick needs-script">
        <CompareMark model={model} compared={compared} toggle={toggle} words={words} />
      </td>
      <td className="sample">
        <Poster src={posters[entry.id]} type={entry.type} className="block h-7 w-[50px] rounded-sm" />
      </td>
      <td className="name">
        <a
          href={localize(locale, `/models/${entry.id}`)}
          className="font-semibold no-underline after:absolute after:inset-0"
        >
          {entry.name}
        </a>
        <span className="ml-2 text-12 text-ink-3 max-md:ml-0 max-md:block">{entry.maker}</span>
        <FoundRequestLink row={row} words={words} locale={locale} />
      </td>
      <td>
        <ModelFlow inputs={entry.inputs} output={entry.type} words={words} />
      </td>
      <td className="fact">{secondsText(entry.seconds)}</td>
      <td className="fact">{resolutionText(entry)}</td>
      <td className="fact" title={entry.ratios.join(' ')}>
        {entry.ratios.slice(0, 3).join(' ')}
        {entry.ratios.length > 3 && <span className="text-ink-3"> +{entry.ratios.length - 3}</span>}
      </td>
      <td className="figure text-ink-3">{entry.versions}</td>
      <td data-median={model.provider} className="figure needs-script">
        {median === undefined ? '' : measuredText(median, locale)}
      </td>
      <td className="figure price font-semibold">{numberText(row.credits, locale)}</td>
    </tr>
  );
}
