import { button } from '#components/ui/button.ts';
import { Icon } from '#components/ui/icon.tsx';
import type { SearchPageWords } from './connect-search-page.ts';

/** The field of the search page, which searches where scripts run, by `connectSearchPage`; elsewhere the list under it is all there is. */
export function SearchPageForm({
  words,
}: {
  words: SearchPageWords & { submit: string; placeholder: string; results: string };
}) {
  return (
    <div className="needs-script">
      <search>
        <form action={words.href} data-search-page={JSON.stringify(words)} className="search-form">
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
      <section data-search-results aria-label={words.results} aria-live="polite" className="mt-4" />
    </div>
  );
}
