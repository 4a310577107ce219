import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { DocHead } from '#components/docs/doc-head.tsx';
import { DocsFrame } from '#components/docs/docs-frame.tsx';
import { GuideLab } from '#components/docs/guide-lab.tsx';
import { GuideNav } from '#components/docs/guide-nav.tsx';
import { guideSlugs } from '#components/docs/guide-slugs.ts';
import { guideBySlug, guideTree } from '#components/docs/guides.ts';
import { NeighbourLinks } from '#components/docs/neighbour-links.tsx';
import { Prose } from '#components/prose/prose.tsx';
import { pageMetadata } from '#components/shell/page-metadata.ts';
import { ArticleData, Breadcrumbs } from '#components/shell/structured-data.tsx';
import { readEnv } from '#settings/index.ts';

type Props = PageProps<'/[locale]/docs/[guide]'>;

export function generateStaticParams() {
  return guideSlugs('en').map((guide) => ({ guide }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, title, description } = await guideOf(params);
  return pageMetadata(await getLocale(), `/docs/${slug}`, { title, description });
}

export default async function GuidePage({ params }: Props) {
  const guide = await guideOf(params);
  const t = await getTranslations('docs');
  const tree = guideTree(await getLocale(), guide);
  const path = `/docs/${guide.slug}` as const;
  const origin = readEnv().publicUrl;
  return (
    <DocsFrame label={t('guides')} nav={<GuideNav current={guide.slug} tree={tree} />}>
      <DocHead path={path} title={guide.title} lead={guide.description} />
      <Prose tree={tree} />
      <GuideLab slug={guide.slug} />
      <NeighbourLinks slug={guide.slug} />
      <ArticleData origin={origin} path={path} title={guide.title} description={guide.description} />
      <Breadcrumbs
        origin={origin}
        trail={[
          [t('title'), '/docs'],
          [guide.title, path],
        ]}
      />
    </DocsFrame>
  );
}

async function guideOf(params: Props['params']) {
  const { guide: slug } = await params;
  return guideBySlug(await getLocale(), slug) ?? notFound();
}
