import type { Metadata, Viewport } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Enhance } from '#components/enhance/enhance.tsx';
import { fontVariables } from '#components/shell/fonts.ts';
import { Footer } from '#components/shell/footer.tsx';
import { Header } from '#components/shell/header.tsx';
import { pageScript } from '#components/shell/page-script.ts';
import { themeScript } from '#components/shell/theme.ts';
import { languageTags, routing } from '#i18n/routing.ts';
import { readEnv } from '#settings/index.ts';
import '../globals.css';

export const ensureStatic = 'navigation';

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf7f0' },
    { media: '(prefers-color-scheme: dark)', color: '#0d131f' },
  ],
};

export function generateStaticParams() {
  return routing.locales.map((locale) => ({ locale }));
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('meta');
  return {
    metadataBase: new URL(readEnv().publicUrl),
    title: { default: t('title'), template: `%s | ${t('name')}` },
    description: t('description'),
  };
}

export default async function RootLayout({ children }: LayoutProps<'/[locale]'>) {
  const locale = await getLocale();
  const t = await getTranslations('shell');
  return (
    <html lang={languageTags[locale]} className={fontVariables} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant, run before the first paint */}
        <script dangerouslySetInnerHTML={{ __html: themeScript }} />
      </head>
      <body className="flex min-h-dvh flex-col">
        <a
          href="#content"
          className="absolute z-10 m-2 -translate-y-20 rounded bg-ink px-3 py-2 text-13 font-medium text-on-ink focus:translate-y-0"
        >
          {t('skip')}
        </a>
        <Header />
        <main id="content" className="flex-1">
          {children}
        </main>
        <Footer />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant, run before the first paint */}
        <script dangerouslySetInnerHTML={{ __html: pageScript }} />
        <Enhance />
      </body>
    </html>
  );
}
