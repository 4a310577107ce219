import { getTranslations } from 'next-intl/server';
import { lateOnPhone } from '#components/ui/late.ts';
import { Link } from '#components/ui/link.tsx';
import { besides, navigation } from './navigation.ts';

export async function Footer() {
  const t = await getTranslations('shell');
  return (
    <footer
      className={`mt-16 border-t border-line pt-7 pb-10 text-13 text-ink-3 md:mt-24 ${lateOnPhone(240)}`}
    >
      <div className="page flex flex-wrap gap-x-6 gap-y-3">
        <nav aria-label={t('bottom')} className="contents">
          {[...navigation, ...besides].map(({ key, path }) => (
            <Link key={key} href={path} prefetch={false} className="py-0.5">
              {t(`nav.${key}`)}
            </Link>
          ))}
          <Link href="/changelog" prefetch={false} className="py-0.5">
            {t('nav.changelog')}
          </Link>
          <Link href="/docs/about" prefetch={false} className="py-0.5">
            {t('nav.about')}
          </Link>
        </nav>
        <p className="w-full">{t('footer')}</p>
      </div>
    </footer>
  );
}
