import { getLocale, getTranslations } from 'next-intl/server';
import type { Model } from '#catalog/model.ts';
import { PlanTable } from '#components/limits/plan-table.tsx';
import { limitRows } from './limit-rows.ts';

/** What one request to a model may hold, and what each plan allows. */
export async function ModelLimits({ model }: { model: Model }) {
  const t = await getTranslations('modelPage.limits');
  const locale = await getLocale();
  const rows = limitRows(model, locale, (key, values) => t(key, values));
  return (
    <>
      <div className="sheet mb-4">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('what')}</th>
              <th scope="col" className="figure">
                {t('most')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([what, most]) => (
              <tr key={what}>
                <td>{what}</td>
                <td className="figure">{most}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <PlanTable />
    </>
  );
}
