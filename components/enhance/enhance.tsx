'use client';

import { usePathname } from 'next/navigation';
import { useLayoutEffect } from 'react';
import { startEnhancements } from './start.ts';

let started = false;

/**
 * Starts the small module on pages that keep the framework, and tells the page's scripts, before the browser paints, that
 * the framework has put another page in its place.
 */
export function Enhance() {
  const pathname = usePathname();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is what has changed
  useLayoutEffect(() => {
    if (!started) startEnhancements();
    started = true;
    document.dispatchEvent(new Event('page'));
  }, [pathname]);
  return null;
}
