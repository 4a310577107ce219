'use client';

import { usePathname } from 'next/navigation';
import { useLayoutEffect } from 'react';

/** Tells the page's script, before the browser paints, that the framework has put another page in its place. */
export function PageChanges() {
  const pathname = usePathname();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is what has changed
  useLayoutEffect(() => {
    document.dispatchEvent(new Event('page'));
  }, [pathname]);
  return null;
}
