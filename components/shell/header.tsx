import { getLocale, getTranslations } from 'next-intl/server';
import { SearchButton } from '#components/search/search-button.tsx';
import { button } from '#components/ui/button.ts';
import { Icon } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link.tsx';
import { localize } from '#i18n/path.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { NavLinks } from './nav-links.tsx';
import { besides, navigation } from './navigation.ts';
import { Ridge } from './ridge.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

const menu = 'menu';

export async function Header() {
  const locale = await getLocale();
  const t = await getTranslations('shell');
  const items = navigation.map(({ key, path, wide }) => ({
    href: localize(locale, path),
    label: t(`nav.${key}`),
    wide,
  }));
  const more = besides.map(({ key, path }) => ({ href: localize(locale, path), label: t(`nav.${key}`) }));
  return (
    <header className="border-b border-line bg-paper">
      <div className="page flex h-14 items-center gap-2 sm:gap-5 lg:gap-6">
        <Link
          prefetch={false}
          href="/"
          className="flex items-center gap-2.5 text-16 font-semibold tracking-[-0.015em] no-underline"
        >
          <Ridge />
          <span className="max-[22rem]:sr-only">Doitong</span>
        </Link>
        <nav aria-label={t('main')} className="hidden h-full gap-4 md:flex lg:gap-5">
          <NavLinks
            items={items}
            className="flex items-center border-y-2 border-transparent text-ink-2 no-underline hover:text-ink data-[wide=true]:max-lg:hidden aria-[current]:border-b-ink aria-[current]:font-medium aria-[current]:text-ink"
          />
        </nav>
        <div className="ml-auto flex items-center gap-1">
          <SearchButton words={await searchFrameWords()} />
          <LanguageSwitch locale={locale} label={t('language')} />
          <ThemeSwitch label={t('theme')} />
          <Link href="/keys" prefetch={false} className={`${button('plain', 'small')} ml-1.5 max-md:hidden`}>
            {t('createKey')}
          </Link>
          <button
            type="button"
            popoverTarget={menu}
            aria-label={t('menu')}
            className="-mr-2 grid size-9 place-items-center rounded text-ink-2 md:hidden pointer-coarse:size-11"
          >
            <Icon name="menu" />
          </button>
        </div>
      </div>
      <nav
        id={menu}
        popover="auto"
        aria-label={t('menu')}
        className="inset-x-0 top-14 bottom-auto m-0 w-full border-b border-line-2 bg-paper p-2 text-ink backdrop:bg-black/40"
      >
        <NavLinks
          items={[...items, ...more]}
          popover={menu}
          className="block rounded px-3 py-3 text-16 no-underline aria-[current]:bg-selected aria-[current]:font-medium"
        />
      </nav>
    </header>
  );
}

async function searchFrameWords() {
  const t = await getTranslations('search');
  return {
    href: localize(await getLocale(), '/search'),
    title: t('title'),
    label: t('label'),
    placeholder: t('placeholder'),
    loading: t('loading'),
    failed: t('failed'),
    close: t('close'),
  };
}
