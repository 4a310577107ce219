import { getLocale, getTranslations } from 'next-intl/server';
import type { Model } from '#catalog/model.ts';
import { Link } from '#components/ui/link.tsx';
import { errorPath, errors } from '#contract/errors.ts';
import { numberText } from './entry-text.ts';
import { errorReasons } from './error-reasons.ts';

/** What this model can answer instead of a file, and why. */
export async function ModelErrors({ model }: { model: Model }) {
  const t = await getTranslations('errorPages');
  const why = await getTranslations('modelPage.errors');
  const locale = await getLocale();
  const shown = (values: Readonly<Record<string, string | number>>) =>
    mapped(values, (value) => (typeof value === 'number' ? numberText(value, locale) : value));
  return (
    <div className="sheet stacks">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('columns.code')}</th>
            <th scope="col">{why('why')}</th>
            <th scope="col">{t('columns.retryable')}</th>
          </tr>
        </thead>
        <tbody>
          {errorReasons(model).map(({ code, key, values, message }) => (
            <tr key={code}>
              <th scope="row">
                <Link href={errorPath(code)} className="font-mono text-12 font-medium">
                  {code}
                </Link>
              </th>
              <td className="text-ink-2 max-sheet:order-1 max-sheet:col-span-2">
                {why(key, shown(values))}
                {message && (
                  <code lang="en" className="mt-1 block text-12 [overflow-wrap:anywhere]">
                    {message}
                  </code>
                )}
              </td>
              <td className="whitespace-nowrap">
                <span className="text-ink-3 sheet:hidden">{t('columns.retryable')}: </span>
                {errors[code].retryable ? t('yes') : t('no')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function mapped(
  values: Readonly<Record<string, string | number>>,
  change: (value: string | number) => string,
): Record<'from' | 'to' | 'count' | 'type', string> {
  const texts = Object.entries(values).map(([name, value]) => [name, change(value)]);
  return { from: '', to: '', count: '', type: '', ...Object.fromEntries(texts) };
}
