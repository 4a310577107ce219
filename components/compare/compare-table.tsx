import type { Model } from '#catalog/model.ts';
import { numberText } from '#components/models/entry-text.ts';
import { foundRequestHref } from '#components/models/found-request-href.ts';
import { constraintText } from '#components/models/search/constraint-text.ts';
import { reasonText } from '#components/models/search/reason-text.ts';
import { localize } from '#i18n/path.ts';
import { type CompareRow, compareRows } from './compare-rows.ts';
import type { CompareWords } from './compare-words.ts';
import { type EqualRequest, equalRequests } from './equal-requests.ts';

interface Props {
  readonly models: readonly Model[];
  readonly words: CompareWords;
  /** What the table is about, for those who can not see what stands around it. */
  readonly label: string;
  /** Leaves out what all have alike. */
  readonly onlyDifferences?: boolean;
}

/** Models side by side: a column for each, a row for each property, the price of equal requests at the end. */
export function CompareTable({ models, words, label, onlyDifferences = false }: Props) {
  const rows = compareRows(models, words).filter(({ differs }) => differs || !onlyDifferences);
  const requests = equalRequests(models);
  const { locale } = words.search;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="sheet compare-table" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.table.property}</th>
            {models.map(({ id, name }) => (
              <th key={id} scope="col" className="text-14! text-ink!">
                <a href={localize(locale, `/models/${id}`)} className="font-semibold">
                  {name}
                </a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PropertyRow key={row.id} row={row} words={words} alone={models.length === 1} />
          ))}
        </tbody>
        {requests.length > 0 && (
          <tbody>
            <tr>
              <th scope="rowgroup" colSpan={models.length + 1} className="bg-sunken! text-12!">
                {words.table.equal}
              </th>
            </tr>
            {requests.map((request) => (
              <RequestRow
                key={JSON.stringify(request.wish)}
                request={request}
                models={models}
                words={words}
              />
            ))}
          </tbody>
        )}
      </table>
    </section>
  );
}

function PropertyRow({ row, words, alone }: { row: CompareRow; words: CompareWords; alone: boolean }) {
  return (
    <tr data-differs={row.differs || undefined}>
      <th scope="row" className="font-medium!">
        {row.label}
        {row.option && (
          <>
            {' '}
            <code className="inline-block text-12 font-normal whitespace-nowrap text-ink-3">
              {row.option}
            </code>
          </>
        )}
        {!alone && (
          <span className={`block text-12 font-normal ${row.differs ? 'text-ink-2' : 'text-ink-3'}`}>
            {row.differs ? words.table.differs : words.table.same}
          </span>
        )}
      </th>
      {row.values.map((value, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the column is the model
        <td key={column} className={row.option ? 'font-mono text-12' : ''}>
          {value || <span className="text-ink-3">{words.table.none}</span>}
        </td>
      ))}
    </tr>
  );
}

function RequestRow({
  request: { wish, answers },
  models,
  words,
}: {
  request: EqualRequest;
  models: readonly Model[];
  words: CompareWords;
}) {
  const { locale } = words.search;
  return (
    <tr>
      <th scope="row" className="font-mono text-12! font-medium!">
        {wish.map((constraint) => constraintText(constraint, words.search)).join(', ')}
      </th>
      {models.map((model, column) => {
        const { found = null, reasons = [] } = answers[column] ?? {};
        return (
          <td key={model.id}>
            {found ? (
              <a
                href={foundRequestHref(locale, model, found, words.prompts[model.id] ?? '')}
                title={words.table.open}
                className="font-mono font-semibold"
              >
                {numberText(found.credits, locale)}
              </a>
            ) : (
              <span className="text-12 text-ink-2">{reasonText(reasons, words.search)}</span>
            )}
          </td>
        );
      })}
    </tr>
  );
}
