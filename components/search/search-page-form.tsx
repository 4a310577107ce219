'use client';

import { useEffect, useRef } from 'react';
import { button } from '#components/ui/button.ts';
import { Icon } from '#components/ui/icon.tsx';
import { connectSearchPage, type SearchPageWords } from './connect-search-page.ts';

/** The field of the search page, which searches where scripts run; elsewhere the list under it is all there is. */
export function SearchPageForm({
  words,
}: {
  words: SearchPageWords & { submit: string; placeholder: string };
}) {
  const form = useRef<HTMLFormElement>(null);
  const results = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!form.current || !results.current) return;
    return connectSearchPage(form.current, results.current, words);
  }, [words]);
  return (
    <div className="needs-script">
      <search>
        <form ref={form} action={words.href} className="search-form">
          <input
            type="search"
            name="q"
            aria-label={words.label}
            placeholder={words.placeholder}
            autoComplete="off"
            spellCheck={false}
            className="search-input"
          />
          <button type="submit" className={`${button('quiet')} m-1.5`}>
            <Icon name="search" />
            {words.submit}
          </button>
        </form>
      </search>
      <section ref={results} aria-label={words.results} aria-live="polite" className="mt-4" />
    </div>
  );
}
