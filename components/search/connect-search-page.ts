import { followTyping } from './follow-typing.ts';
import type { SearchFile } from './search-file.ts';

export interface SearchPageWords {
  readonly href: string;
  readonly label: string;
  readonly failed: string;
}

const shownMax = 100;

/** Searches as the field of the page is typed in, keeps what was asked in the address, and lists what it finds in `[data-search-results]`. */
export function connectSearchPage(form: HTMLFormElement, words: SearchPageWords): void {
  const field = form.elements.namedItem('q');
  const results = document.querySelector('[data-search-results]');
  if (!(field instanceof HTMLInputElement) || !results)
    throw new Error('The search page lacks its field q or its list.');
  const show = () => {
    void loadSearch(words).then(
      (render) => results.replaceChildren(...render(field.value)),
      (error: unknown) => {
        console.error('The search could not be loaded.', error);
        results.replaceChildren(words.failed);
      },
    );
  };
  const keep = () => {
    const query = field.value.trim();
    const address = query === '' ? words.href : `${words.href}?q=${encodeURIComponent(query)}`;
    history.replaceState(history.state, '', address);
  };
  field.value = new URLSearchParams(location.search).get('q') ?? field.value;
  if (field.value !== '') show();
  followTyping(field, () => {
    show();
    keep();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    show();
  });
}

type Render = (query: string) => HTMLElement[];

let loaded: Promise<Render> | undefined;

function loadSearch({ href }: SearchPageWords): Promise<Render> {
  loaded ??= Promise.all([
    import('./create-search.ts'),
    import('./palette/result-list.ts'),
    fetch(`${href}.json`),
  ]).then(async ([{ createSearch }, { resultList }, response]) => {
    if (!response.ok) throw new Error(`${href}.json answered HTTP ${response.status}.`);
    const file: SearchFile = await response.json();
    const search = createSearch(file);
    return (query) => resultList(search(query), file.words, query, shownMax);
  });
  return loaded;
}
