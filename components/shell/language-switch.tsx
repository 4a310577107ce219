'use client';

import { usePathname } from 'next/navigation';
import { switchLocale } from '#i18n/path.ts';
import { type Locale, languageTags, routing } from '#i18n/routing.ts';

const names = { pt: 'Português', en: 'English' } satisfies Record<Locale, string>;

/** The same page in the other language; the page’s script adds what only the browser knows. */
export function LanguageSwitch({ locale, label }: { locale: Locale; label: string }) {
  const pathname = usePathname();
  return (
    <nav aria-label={label} className="flex gap-0.5 text-13">
      {routing.locales.map((code) => (
        <a
          key={code}
          href={switchLocale(pathname, code)}
          hrefLang={languageTags[code]}
          lang={languageTags[code]}
          aria-label={`${code}: ${names[code]}`}
          aria-current={code === locale ? 'true' : undefined}
          data-switch=""
          className="grid min-h-8 min-w-8 place-items-center rounded px-1.5 uppercase text-ink-3 no-underline hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink pointer-coarse:min-h-11 pointer-coarse:min-w-10"
        >
          {code}
        </a>
      ))}
    </nav>
  );
}
