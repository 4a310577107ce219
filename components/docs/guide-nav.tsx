import type { Root } from 'mdast';
import { getLocale, getTranslations } from 'next-intl/server';
import { headingsOf } from '#components/prose/headings.ts';
import { Link } from '#components/ui/link.tsx';
import { readerGuides } from './guides.ts';
import { HeadingList } from './heading-list.tsx';

/** All guides, and under the one that is open what it holds. */
export async function GuideNav({ current, tree }: { current?: string; tree?: Root }) {
  const locale = await getLocale();
  const t = await getTranslations('docs');
  const headings = tree ? [...headingsOf(tree).values()].filter(({ depth }) => depth === 2) : [];
  return (
    <ul>
      {readerGuides(locale).map(({ slug, title }) => (
        <li key={slug}>
          <Link
            href={`/docs/${slug}`}
            prefetch={false}
            className="doc-link"
            aria-current={slug === current ? 'page' : undefined}
          >
            {title}
          </Link>
          {slug === current && headings.length > 1 && <HeadingList label={t('onPage')} headings={headings} />}
        </li>
      ))}
      <li className="mt-2 border-t border-line pt-2">
        <Link href="/reference" prefetch={false} className="doc-link">
          {t('toReference')}
        </Link>
      </li>
    </ul>
  );
}
