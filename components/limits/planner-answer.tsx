import { Icon } from '#components/ui/icon.tsx';
import type { Locale } from '#i18n/routing.ts';
import type { Planned } from './plan-load.ts';
import { type PlannerRow, plannerText } from './planner-text.ts';
import type { PlannerWords } from './planner-words.ts';

/** The load, the plan that holds it, and for each plan what breaks first. */
export function PlannerAnswer({
  planned,
  words,
  locale,
}: {
  planned: Planned;
  words: PlannerWords;
  locale: Locale;
}) {
  const { verdict, advice, figures, rows } = plannerText(planned, words, locale);
  return (
    <div>
      <p role="status" className="text-18 font-semibold tracking-[-0.01em]">
        {verdict}
      </p>
      {advice !== '' && <p className="mt-1 max-w-(--measure) text-ink-2">{advice}</p>}
      <h3 id="planned-load" className="mt-4 text-13 font-medium text-ink-3">
        {words.load}
      </h3>
      <dl className="mt-1 grid grid-cols-2 border-t border-line sm:grid-cols-5">
        {figures.map(([label, value]) => (
          <div key={label} className="flex flex-col-reverse justify-end py-2 pr-3">
            <dt className="text-12 text-ink-3">{label}</dt>
            <dd className="font-mono text-16">{value}</dd>
          </div>
        ))}
      </dl>
      <h3 id="planned-plans" className="mt-3 mb-1.5 text-13 font-medium text-ink-3">
        {words.table}
      </h3>
      <div className="sheet stacks">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.columns.plan}</th>
              <th scope="col">{words.columns.verdict}</th>
              <th scope="col">{words.columns.first}</th>
              <th scope="col" className="figure">
                {words.columns.most}
              </th>
              <th scope="col" className="figure">
                {words.columns.jobs}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <AnswerRow key={row.id} row={row} words={words} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function AnswerRow({ row, words }: { row: PlannerRow; words: PlannerWords }) {
  return (
    <tr>
      <th scope="row" className="font-medium">
        {row.plan}
      </th>
      <td className={row.fits ? 'text-completed' : 'text-failed'}>
        <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
          <Icon name={row.fits ? 'done' : 'failed'} />
          {row.verdict}
        </span>
      </td>
      <td className="max-sheet:col-span-2">
        <span className="text-ink-3 sheet:hidden">{words.columns.first}: </span>
        {row.first}
      </td>
      <td className="figure max-sheet:col-span-2 max-sheet:flex max-sheet:justify-between max-sheet:empty:hidden">
        {row.most !== '' && <span className="font-sans text-ink-3 sheet:hidden">{words.columns.most}</span>}
        {row.most}
      </td>
      <td className="figure max-sheet:col-span-2 max-sheet:flex max-sheet:justify-between max-sheet:empty:hidden">
        {row.jobs !== '' && <span className="font-sans text-ink-3 sheet:hidden">{words.columns.jobs}</span>}
        {row.jobs}
      </td>
    </tr>
  );
}
