import { getLocale, getTranslations } from 'next-intl/server';
import { guideBySlug } from '#components/docs/guides.ts';
import { Link } from '#components/ui/link.tsx';
import type { ErrorCode } from '#contract/errors.ts';
import { errorLinks } from './error-links.ts';

/** The guides and the names of the reference that a code is about. */
export async function MoreLinks({ code }: { code: ErrorCode }) {
  const t = await getTranslations('errorPages');
  const locale = await getLocale();
  const { guides, fields } = errorLinks[code];
  return (
    <section id="more">
      <h2 className="text-18">{t('more')}</h2>
      <ul className="mt-1.5 grid gap-1">
        {code === 'RATE_LIMIT' && (
          <li>
            <Link href="/limits">{t('toLimits')}</Link>
          </li>
        )}
        {guides.map((slug) => (
          <li key={slug}>
            <Link href={`/docs/${slug}`} prefetch={false}>
              {guideBySlug(locale, slug)?.title}
            </Link>
          </li>
        ))}
        {fields.map((name) => (
          <li key={name}>
            <Link href={`/reference#${name}`} prefetch={false} className="font-mono text-13">
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
