import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { fontVariables } from '#components/shell/fonts.ts';
import { MissingPage } from '#components/shell/missing-page.tsx';
import { Ridge } from '#components/shell/ridge.tsx';
import { themeScript } from '#components/shell/theme.ts';
import { wantedHeader } from '#components/shell/wanted-header.ts';
import { languageTags, routing } from '#i18n/routing.ts';
import './globals.css';

export const metadata: Metadata = { title: '404 | Doitong', robots: { index: false } };

/** What it suggests depends on the address, which is known when it is asked for. */
export const instant = false;

/** In the language of the address; an address without one gets both. */
export default async function GlobalNotFound() {
  const [, first, ...rest] = ((await headers()).get(wantedHeader) ?? '').split('/');
  const spoken = routing.locales.filter((locale) => locale === first);
  const [locale = routing.defaultLocale] = spoken;
  return (
    <html lang={languageTags[locale]} className={fontVariables} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant, run before the first paint */}
        <script dangerouslySetInnerHTML={{ __html: themeScript }} />
      </head>
      <body>
        <header className="border-b border-line">
          <div className="page flex h-14 items-center">
            <a
              href={`/${locale}`}
              className="flex items-center gap-2.5 text-16 font-semibold tracking-[-0.015em] no-underline"
            >
              <Ridge />
              Doitong
            </a>
          </div>
        </header>
        <main className="page pt-12 pb-16">
          <h1 className="font-mono text-52">404</h1>
          <div className="mt-12 grid gap-x-16 gap-y-12 md:grid-cols-2">
            {(spoken.length > 0 ? spoken : routing.locales).map((each) => (
              <MissingPage key={each} locale={each} wanted={`/${rest.join('/')}`} />
            ))}
          </div>
        </main>
      </body>
    </html>
  );
}
