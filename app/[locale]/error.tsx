'use client';

import { useParams } from 'next/navigation';
import { useEffect } from 'react';
import { BrokenPage } from '#components/shell/broken-page.tsx';
import { routing } from '#i18n/routing.ts';

/** In place of a page that threw; the navigation stays. */
export default function BrokenSegment({ error, retry }: { error: unknown; retry: () => void }) {
  const { locale } = useParams();
  useEffect(() => console.error(error), [error]);
  const known = routing.locales.find((each) => each === locale) ?? routing.defaultLocale;
  return <BrokenPage locale={known} error={error} retry={retry} />;
}
