import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { DocHead } from '#components/docs/doc-head.tsx';
import { DocsFrame } from '#components/docs/docs-frame.tsx';
import { parseMarkdown } from '#components/prose/parse-markdown.ts';
import { Prose } from '#components/prose/prose.tsx';
import { shareIds } from '#components/prose/share-ids.ts';
import { referenceMarkdown } from '#components/reference/reference-markdown.ts';
import { ReferenceNav } from '#components/reference/reference-nav.tsx';
import { pageMetadata } from '#components/shell/page-metadata.ts';
import type { Locale } from '#i18n/routing.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('reference');
  return pageMetadata(await getLocale(), '/reference', { title: t('title'), description: t('description') });
}

export default async function ReferencePage() {
  const t = await getTranslations('reference');
  const documentIn = (locale: Locale) => parseMarkdown(referenceMarkdown(locale));
  const tree = shareIds(documentIn(await getLocale()), documentIn('en'));
  return (
    <DocsFrame label={t('inPage')} nav={<ReferenceNav tree={tree} />}>
      <DocHead path="/reference" title={t('title')} lead={t('lead')} />
      <Prose tree={tree} />
    </DocsFrame>
  );
}
