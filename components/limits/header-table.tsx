import { getTranslations } from 'next-intl/server';
import { headers } from '#contract/limits.ts';
import { headerRows } from './header-rows.ts';

/** Every header of the contract: what it says, in which unit, and who sends it. */
export async function HeaderTable() {
  const t = await getTranslations('limits.headers');
  return (
    <div className="sheet stacks">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('where')}</th>
            <th scope="col">{t('meaning')}</th>
            <th scope="col">{t('unit')}</th>
          </tr>
        </thead>
        <tbody>
          {headerRows.map(({ key, unit, sent }) => (
            <tr key={key}>
              <th scope="row" className="font-mono text-12 font-medium sheet:whitespace-nowrap">
                {headers[key]}
              </th>
              <td className="text-ink-3">{sent ? t('request') : t('response')}</td>
              <td className="max-sheet:col-span-2">{t(`of.${key}`)}</td>
              <td className="whitespace-nowrap text-ink-2 max-sheet:col-span-2">
                <span className="text-ink-3 sheet:hidden">{t('unit')}: </span>
                {t(`units.${unit}`)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
