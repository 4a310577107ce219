import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { DocHead } from '#components/docs/doc-head.tsx';
import { DocsFrame } from '#components/docs/docs-frame.tsx';
import { GuideNav } from '#components/docs/guide-nav.tsx';
import { readerGuides } from '#components/docs/guides.ts';
import { pageMetadata } from '#components/shell/page-metadata.ts';
import { Link } from '#components/ui/link.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('docs');
  return pageMetadata(await getLocale(), '/docs', { title: t('title'), description: t('description') });
}

export default async function GuidesPage() {
  const t = await getTranslations('docs');
  return (
    <DocsFrame label={t('guides')} nav={<GuideNav />}>
      <DocHead path="/docs" title={t('title')} lead={t('lead')} />
      <ol className="border-t border-ink">
        {readerGuides(await getLocale()).map(({ slug, title, description }) => (
          <li
            key={slug}
            className="grid gap-x-8 gap-y-1 border-b border-line py-4 lg:grid-cols-[16rem_minmax(0,1fr)]"
          >
            <h2 id={slug} className="text-16">
              <Link href={`/docs/${slug}`} prefetch={false}>
                {title}
              </Link>
            </h2>
            <p className="max-w-(--measure) text-ink-2">{description}</p>
          </li>
        ))}
      </ol>
    </DocsFrame>
  );
}
