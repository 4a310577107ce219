import { getTranslations } from 'next-intl/server';
import { errorWords } from '#components/errors/error-words.ts';
import { Link } from '#components/ui/link.tsx';
import { errorPath, errors } from '#contract/errors.ts';
import { likelyErrors } from './likely-errors.ts';

export async function ModelErrors() {
  const t = await getTranslations('errorPages');
  const words = await errorWords();
  return (
    <div className="sheet stacks">
      <table>
        <thead>
          <tr>
            <th>{t('columns.code')}</th>
            <th>{t('columns.what')}</th>
            <th>{t('columns.retryable')}</th>
          </tr>
        </thead>
        <tbody>
          {likelyErrors.map((code) => (
            <tr key={code}>
              <th scope="row">
                <Link href={errorPath(code)} className="font-mono text-12 font-medium">
                  {code}
                </Link>
              </th>
              <td className="text-ink-2 max-md:order-1 max-md:col-span-2">{words(code).what}</td>
              <td className="whitespace-nowrap">
                <span className="text-ink-3 md:hidden">{t('columns.retryable')}: </span>
                {errors[code].retryable ? t('yes') : t('no')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
