import { getTranslations } from 'next-intl/server';
import { Link } from '#components/ui/link.tsx';
import type { LocalPath } from '#i18n/path.ts';

interface Props {
  /** The page above, without its language. */
  readonly href: LocalPath;
  readonly title: string;
  readonly here: string;
}

/** The way from the page above to this one. */
export async function Trail({ href, title, here }: Props) {
  const t = await getTranslations('shell');
  return (
    <nav aria-label={t('trail')} className="text-13 text-ink-3">
      <Link href={href}>{title}</Link> / {here}
    </nav>
  );
}
