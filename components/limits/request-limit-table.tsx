import { getLocale, getTranslations } from 'next-intl/server';
import { numberText } from '#components/models/entry-text.ts';
import { requestLimits } from '#contract/limits.ts';

type LimitKey = keyof typeof requestLimits;

const units: Readonly<Record<LimitKey, 'bytes' | 'count' | 'characters' | 'hours'>> = {
  bodyBytesMax: 'bytes',
  documentBytesMax: 'bytes',
  mediaBytesMax: 'bytes',
  depthMax: 'count',
  aliasesMax: 'count',
  rootFieldsMax: 'count',
  tokensMax: 'count',
  idempotencyKeyLengthMax: 'characters',
  idempotencyKeyHours: 'hours',
};

/** What the gateway takes of one request, whatever the plan. */
export async function RequestLimitTable() {
  const t = await getTranslations('limits.request');
  const locale = await getLocale();
  const keys = Object.keys(units) as LimitKey[];
  const amount = (key: LimitKey) => {
    const unit = units[key];
    const value = requestLimits[key];
    const number = numberText(value, locale);
    if (unit === 'bytes') return bytesText(value, (n) => numberText(n, locale));
    return unit === 'count' ? number : `${number} ${t(`units.${unit}`)}`;
  };
  return (
    <div className="sheet max-w-3xl">
      <table>
        <thead>
          <tr>
            <th>{t('what')}</th>
            <th className="figure">{t('max')}</th>
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => (
            <tr key={key}>
              <td>{t(`of.${key}`)}</td>
              <td className="figure">{amount(key)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function bytesText(bytes: number, number: (value: number) => string): string {
  const [size, unit] = bytes >= 1_048_576 ? [bytes / 1_048_576, 'MiB'] : [bytes / 1_024, 'KiB'];
  return `${number(size)} ${unit}`;
}
