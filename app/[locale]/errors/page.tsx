import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { PageMenu } from '#components/agents/page-menu.tsx';
import { errorWords } from '#components/errors/error-words.ts';
import { pageMetadata } from '#components/shell/page-metadata.ts';
import { Link } from '#components/ui/link.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { type ErrorCode, errorCodes, errorPath, errors } from '#contract/errors.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('errorPages');
  return pageMetadata(await getLocale(), '/errors', { title: t('title'), description: t('description') });
}

export default async function ErrorsPage() {
  const t = await getTranslations('errorPages');
  return (
    <div className="page">
      <PageHead title={t('title')} end={<PageMenu path="/errors" />}>
        {t('lead')}
      </PageHead>
      <div className="sheet stacks">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('columns.code')}</th>
              <th scope="col" className="figure">
                HTTP
              </th>
              <th scope="col">{t('columns.retryable')}</th>
              <th scope="col">{t('columns.billed')}</th>
              <th scope="col">{t('columns.what')}</th>
              <th scope="col">{t('columns.fix')}</th>
            </tr>
          </thead>
          <tbody>
            {errorCodes.map((code) => (
              <ErrorRow key={code} code={code} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="mt-4 max-w-(--measure) text-ink-2">{t('note')}</p>
    </div>
  );
}

async function ErrorRow({ code }: { code: ErrorCode }) {
  const t = await getTranslations('errorPages');
  const words = (await errorWords())(code);
  const { httpStatus, retryable, billed } = errors[code];
  return (
    <tr>
      <th scope="row" className="max-sheet:col-start-1 max-sheet:row-start-1">
        <Link href={errorPath(code)} className="font-mono text-12 font-medium break-all">
          {code}
        </Link>
      </th>
      <td className="figure max-sheet:col-start-2 max-sheet:row-start-1">{httpStatus}</td>
      <td className="whitespace-nowrap max-sheet:order-3">
        <span className="text-ink-3 sheet:hidden">{t('columns.retryable')}: </span>
        {retryable ? t('yes') : t('no')}
      </td>
      <td className="whitespace-nowrap max-sheet:order-3">
        <span className="text-ink-3 sheet:hidden">{t('columns.billed')}: </span>
        {billed ? t('yes') : t('no')}
      </td>
      <td className="max-sheet:order-1 max-sheet:col-span-2 md:min-w-64">{words.what}</td>
      <td className="text-ink-2 max-sheet:order-2 max-sheet:col-span-2 md:min-w-64">{words.fix}</td>
    </tr>
  );
}
