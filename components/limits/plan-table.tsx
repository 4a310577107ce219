import { getLocale, getTranslations } from 'next-intl/server';
import { type Plan, plans } from '#catalog/plans.ts';
import { catalogWords } from '#components/models/catalog-words.ts';
import { numberText } from '#components/models/entry-text.ts';

const limits = ['requestsPerMinute', 'concurrent', 'requestsPerDay', 'readsPerMinute'] as const;
const extras = ['startingCredits', 'mediaRetentionDays'] as const;

/** What each plan allows. The gateway enforces the same table. `full` adds what a plan comes with. */
export async function PlanTable({ full = false }: { full?: boolean }) {
  const t = await getTranslations('limits.plans');
  const columns = full ? [...limits, ...extras] : limits;
  return (
    <div className="sheet stacks">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('plan')}</th>
            {columns.map((column) => (
              <th scope="col" key={column} className="figure whitespace-normal!">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {plans.map((plan) => (
            <PlanRow key={plan.id} plan={plan} columns={columns} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

async function PlanRow({
  plan,
  columns,
}: {
  plan: Plan;
  columns: readonly ((typeof limits)[number] | (typeof extras)[number])[];
}) {
  const t = await getTranslations('limits.plans');
  const locale = await getLocale();
  const words = await catalogWords();
  return (
    <tr>
      <th scope="row" className="font-medium max-sheet:col-span-2">
        {words.plan(plan.id).name}
      </th>
      {columns.map((column) => {
        const value = plan[column];
        return (
          <td key={column} className="figure max-sheet:col-span-2 max-sheet:flex max-sheet:justify-between">
            <span className="font-sans text-ink-3 sheet:hidden">{t(column)}</span>
            {value === null ? (
              <span className="font-sans text-ink-2">
                {column === 'requestsPerDay' ? t('unlimited') : t('open')}
              </span>
            ) : (
              numberText(value, locale)
            )}
          </td>
        );
      })}
    </tr>
  );
}
