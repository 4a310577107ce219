'use client';

import { usePathname } from 'next/navigation';
import type { MouseEvent } from 'react';
import { switchLocale } from '#i18n/path.ts';
import { type Locale, languageTags, routing } from '#i18n/routing.ts';

const names = { pt: 'Português', en: 'English' } satisfies Record<Locale, string>;

/** The same page in the other language; query and fragment, known only to the browser, are added on the click. */
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
          onClick={keepQueryAndFragment}
          className="grid min-h-8 min-w-8 place-items-center rounded px-1.5 uppercase text-ink-3 no-underline hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink pointer-coarse:min-h-11 pointer-coarse:min-w-10"
        >
          {code}
        </a>
      ))}
    </nav>
  );
}

function keepQueryAndFragment(event: MouseEvent<HTMLAnchorElement>) {
  const target = event.currentTarget;
  target.search = location.search;
  target.hash = location.hash;
}
