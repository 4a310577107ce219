'use client';

import { useEffect } from 'react';
import { BrokenPage } from '#components/shell/broken-page.tsx';
import { routing } from '#i18n/routing.ts';
import './globals.css';

/** In place of everything, when not even the frame of the site can be drawn: in both languages. */
export default function BrokenSite({ error, retry }: { error: unknown; retry: () => void }) {
  useEffect(() => console.error(error), [error]);
  return (
    <html lang="en">
      <body>
        <main>
          {routing.locales.map((locale) => (
            <BrokenPage key={locale} locale={locale} error={error} retry={retry} />
          ))}
        </main>
      </body>
    </html>
  );
}
