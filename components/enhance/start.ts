import { connectSearch } from '#components/search/connect-search.ts';
import { copyCode } from './copy-code.ts';
import { copyPage } from './copy-page.ts';
import { playFilm } from './play-film.ts';
import { keepSnippetLanguage, showSnippetLanguage } from './snippet-language.ts';
import { returnToPlace, switchLanguage } from './switch-language.ts';
import { turnTheme } from './turn-theme.ts';

type Act = (clicked: HTMLElement, event: MouseEvent) => unknown;

const clicks: readonly (readonly [selector: string, act: Act])[] = [
  ['[data-copy]', copyCode],
  ['[data-copy-page]', copyPage],
  ['[data-turn-theme]', turnTheme],
  ['[data-switch]', switchLanguage],
  ['[data-film]', playFilm],
];

const connected = new WeakSet<Element>();

/**
 * What the pages can do beyond plain HTML and need no framework for: copy, theme, menus, search, and what they remember. It
 * listens on the document, so that it also serves what comes later; a `page` event tells it that the page was changed under
 * it.
 */
export function startEnhancements(): void {
  document.addEventListener('click', (event) => {
    const { target } = event;
    if (!(target instanceof Element)) return;
    for (const [selector, act] of clicks) {
      const button = target.closest<HTMLElement>(selector);
      if (button) act(button, event);
    }
  });
  document.addEventListener(
    'beforetoggle',
    ({ target }) => {
      if (target instanceof HTMLElement && target.dataset.assistants) void fillMenu(target);
    },
    { capture: true },
  );
  document.addEventListener('change', ({ target }) => keepSnippetLanguage(target));
  document.addEventListener('page', () => {
    showSnippetLanguage();
    connectAll();
  });
  connectAll();
  returnToPlace();
}

function connectAll(): void {
  for (const link of newcomers<HTMLAnchorElement>('a[data-search]'))
    connectSearch(link, (href) => location.assign(href));
  for (const form of newcomers<HTMLFormElement>('form[data-search-page]')) void connectForm(form);
}

/** Until it has come, the form asks for the list of everything, as it does without a script. */
async function connectForm(form: HTMLFormElement): Promise<void> {
  const { connectSearchPage } = await import('#components/search/connect-search-page.ts');
  connectSearchPage(form, JSON.parse(form.dataset.searchPage ?? ''));
}

/** What comes later stands below what is there, so that nothing moves under the pointer. */
async function fillMenu(list: HTMLElement): Promise<void> {
  const { assistants } = list.dataset;
  try {
    const { fillAssistants } = await import('./fill-assistants.ts');
    await fillAssistants(list);
  } catch (error) {
    // Who opens the menu again tries again.
    list.dataset.assistants = assistants;
    console.error('The menu could not be filled.', error);
  }
}

function newcomers<Found extends Element>(selector: string): readonly Found[] {
  const found = [...document.querySelectorAll<Found>(selector)].filter((each) => !connected.has(each));
  for (const each of found) connected.add(each);
  return found;
}
