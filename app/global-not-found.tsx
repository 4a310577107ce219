import type { Metadata } from 'next';
import { fontVariables } from '#components/shell/fonts.ts';
import { Ridge } from '#components/shell/ridge.tsx';
import { themeScript } from '#components/shell/theme.ts';
import { button } from '#components/ui/button.ts';
import { languageTags, routing } from '#i18n/routing.ts';
import en from '#messages/en.json';
import pt from '#messages/pt.json';
import './globals.css';

const messages = { pt, en };

export const metadata: Metadata = { title: '404 | Doitong', robots: { index: false } };

/** An address that matches no page does not tell its language either: the page speaks both. */
export default function GlobalNotFound() {
  return (
    <html lang="pt-BR" className={fontVariables} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant, run before the first paint */}
        <script dangerouslySetInnerHTML={{ __html: themeScript }} />
      </head>
      <body>
        <header className="border-b border-line">
          <div className="page flex h-14 items-center gap-2.5 text-16 font-[650] tracking-[-0.015em]">
            <Ridge />
            Doitong
          </div>
        </header>
        <main className="page grid gap-x-16 gap-y-12 pt-12 md:grid-cols-2">
          <h1 className="font-mono text-52 md:col-span-2">404</h1>
          {routing.locales.map((locale) => (
            <section key={locale} lang={languageTags[locale]} className="border-t border-ink pt-5">
              <h2>{messages[locale].notFound.title}</h2>
              <p className="mt-2 max-w-[52ch] text-16 text-ink-2">{messages[locale].notFound.text}</p>
              <p className="mt-6 flex flex-wrap gap-2">
                <a className={button('ink')} href={`/${locale}`}>
                  {messages[locale].notFound.home}
                </a>
                <a className={button()} href={`/${locale}/models`}>
                  {messages[locale].notFound.models}
                </a>
              </p>
            </section>
          ))}
        </main>
      </body>
    </html>
  );
}
