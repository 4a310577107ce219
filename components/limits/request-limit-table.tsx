import { getLocale, getTranslations } from 'next-intl/server';
import { limitText, requestLimitKeys } from './limit-text.ts';

/** What the gateway takes of one request, whatever the plan. */
export async function RequestLimitTable() {
  const t = await getTranslations('limits.request');
  const locale = await getLocale();
  return (
    <div className="sheet max-w-3xl">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('what')}</th>
            <th scope="col" className="figure">
              {t('max')}
            </th>
          </tr>
        </thead>
        <tbody>
          {requestLimitKeys.map((key) => (
            <tr key={key}>
              <td>{t(`of.${key}`)}</td>
              <td className="figure">{limitText(key, locale, (unit) => t(`units.${unit}`))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
