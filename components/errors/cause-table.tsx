import { getLocale, getTranslations } from 'next-intl/server';
import type { ErrorCode } from '#contract/errors.ts';
import { causesOf } from './causes.ts';

/** What usually leads to a code, and what to change for each. */
export async function CauseTable({ code }: { code: ErrorCode }) {
  const t = await getTranslations('errorPages');
  return (
    <div className="sheet stacks mt-5">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('cause')}</th>
            <th scope="col">{t('toFix')}</th>
          </tr>
        </thead>
        <tbody>
          {causesOf(code, await getLocale()).map(({ cause, fix }) => (
            <tr key={cause}>
              <td className="max-sheet:col-span-2 max-sheet:font-medium sheet:w-2/5">{cause}</td>
              <td className="text-ink-2 max-sheet:col-span-2">{fix}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
