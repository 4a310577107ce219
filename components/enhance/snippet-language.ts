import { snippetLanguageKey } from '#components/shell/page-script.ts';
import { stored } from './stored.ts';

const choices = '.code-tab input[type=radio]';

/** Shows all code of the page in the language that was last chosen, on this page or one before. */
export function showSnippetLanguage(): void {
  const language = stored('localStorage', (storage) => storage.getItem(snippetLanguageKey));
  for (const radio of document.querySelectorAll<HTMLInputElement>(choices))
    if (radio.value.toLowerCase() === language) radio.checked = true;
}

/** Remembers the language of a tab that was chosen, and shows all code in it. The tab stays where it is on the screen. */
export function keepSnippetLanguage(target: EventTarget | null): void {
  if (!(target instanceof HTMLInputElement && target.matches(choices))) return;
  const top = () => target.getBoundingClientRect().top;
  const before = top();
  const language = target.value.toLowerCase();
  stored('localStorage', (storage) => storage.setItem(snippetLanguageKey, language));
  showSnippetLanguage();
  scrollBy({ top: top() - before, behavior: 'instant' });
}
