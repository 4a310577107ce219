import { getLocale, getTranslations } from 'next-intl/server';
import { type LocalPath, localize } from '#i18n/path.ts';

/** Title and lead of a document, and its twin for machines. */
export async function DocHead({ path, title, lead }: { path: LocalPath; title: string; lead: string }) {
  const t = await getTranslations('docs');
  return (
    <header className="pb-8">
      <h1 className="break-words">{title}</h1>
      <p className="mt-2.5 max-w-(--measure) text-18 leading-normal text-ink-2">{lead}</p>
      <p className="mt-3 text-13 text-ink-3">
        <a href={`${localize(await getLocale(), path)}.md`}>{t('markdown')}</a>
      </p>
    </header>
  );
}
