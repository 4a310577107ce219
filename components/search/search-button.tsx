'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { connectSearch } from './connect-search.ts';
import type { FrameWords } from './palette/palette-frame.ts';
import './search.css';

/** The way to the search: a link to its page, and where scripts run the search itself. */
export function SearchButton({ words }: { words: FrameWords }) {
  const router = useRouter();
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (!link.current) return;
    return connectSearch(link.current, words, (href) => router.push(href as '/'));
  }, [words, router]);
  return (
    <a ref={link} href={words.href} aria-keyshortcuts="Control+K Meta+K /" className="search-button">
      <Icon name="search" />
      <span className="max-lg:sr-only">{words.title}</span>
      <kbd className="max-xl:hidden">Ctrl K</kbd>
    </a>
  );
}
