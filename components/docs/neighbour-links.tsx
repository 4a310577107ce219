import { getLocale, getTranslations } from 'next-intl/server';
import { lateOnPhone } from '#components/ui/late.ts';
import { Link } from '#components/ui/link.tsx';
import { neighbours } from './guides.ts';

/** The guides before and after the one that is open. */
export async function NeighbourLinks({ slug }: { slug: string }) {
  const t = await getTranslations('docs');
  const { before, after } = neighbours(await getLocale(), slug);
  return (
    <nav
      aria-label={t('neighbours')}
      className={`mt-16 grid gap-3 border-t border-line pt-5 sm:grid-cols-2 ${lateOnPhone(160)}`}
    >
      {before && <Neighbour label={t('previous')} guide={before} />}
      {after && <Neighbour label={t('next')} guide={after} className="sm:col-start-2 sm:text-right" />}
    </nav>
  );
}

function Neighbour({
  label,
  guide,
  className,
}: {
  label: string;
  guide: { slug: string; title: string };
  className?: string;
}) {
  return (
    <p className={className}>
      <span className="block text-12 text-ink-3">{label}</span>
      <Link href={`/docs/${guide.slug}`} prefetch={false} className="text-16 font-medium">
        {guide.title}
      </Link>
    </p>
  );
}
