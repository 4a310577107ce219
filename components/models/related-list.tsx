import { getLocale, getTranslations } from 'next-intl/server';
import type { Model } from '#catalog/model.ts';
import { Link } from '#components/ui/link.tsx';
import { defaultQuote } from './default-quote.ts';
import { numberText } from './entry-text.ts';
import { relatedModels, samePages } from './related-models.ts';

/** What to compare a model with, and its other pages. */
export async function RelatedList({ model }: { model: Model }) {
  const t = await getTranslations('modelPage.related');
  const locale = await getLocale();
  const related = relatedModels(model);
  const pages = samePages(model);
  const all = [model, ...related].slice(0, 4).map(({ id }) => id);
  return (
    <>
      <ul className="border-t border-line-2">
        {related.map((other) => (
          <li
            key={other.id}
            className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 border-b border-line py-2"
          >
            <Link href={`/models/${other.id}`} prefetch={false} className="min-w-40 font-medium">
              {other.name}
            </Link>
            <span className="font-mono text-12">{numberText(defaultQuote(other).creditCost, locale)}</span>
            <Link
              href={`/compare?models=${model.id},${other.id}`}
              prefetch={false}
              className="ml-auto text-13 text-ink-2"
            >
              {t('with', { name: other.name })}
            </Link>
          </li>
        ))}
      </ul>
      <p className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-13">
        {related.length > 1 && (
          <Link href={`/compare?models=${all.join(',')}`} prefetch={false}>
            {t('all')}
          </Link>
        )}
        {pages.length > 0 && (
          <span>
            {t('uses')}:{' '}
            {pages.map(({ id, name }) => (
              <Link key={id} href={`/models/${id}`} prefetch={false} className="mr-3">
                {name}
              </Link>
            ))}
          </span>
        )}
      </p>
    </>
  );
}
