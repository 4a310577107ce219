import { useTranslations } from 'next-intl';
import type { OptionValue } from '#contract/request.ts';
import { diffRequests } from '../request/diff-requests.ts';
import type { Run } from '../runs/run.ts';

/** Two runs side by side: every field in which their requests differ. */
export function RequestDifference({ before, after }: { before: Run; after: Run }) {
  const t = useTranslations('playground.archive');
  const differences = diffRequests(before.request, after.request);
  if (differences.length === 0) return <p className="px-5 py-3 text-13 text-ink-2">{t('same')}</p>;
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-13">
        <caption className="sr-only">{t('difference')}</caption>
        <thead className="bg-sunken text-left text-12 text-ink-3">
          <tr>
            {(['field', 'first', 'second'] as const).map((name) => (
              <th key={name} scope="col" className="px-5 py-1.5 font-medium">
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {differences.map(({ path, before: left, after: right }) => (
            <tr key={path} className="border-t border-line align-baseline">
              <th scope="row" className="px-5 py-1.5 text-left font-mono text-12 font-normal">
                {path}
              </th>
              <td className="px-5 py-1.5 break-words">{said(left)}</td>
              <td className="px-5 py-1.5 break-words">{said(right)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function said(value: OptionValue | undefined): string {
  const text = value === undefined ? '–' : String(value);
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}
