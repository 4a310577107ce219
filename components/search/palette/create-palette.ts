import { createSearch, type Finding, type Search } from '../create-search.ts';
import { followTyping } from '../follow-typing.ts';
import { groupFindings } from '../group-findings.ts';
import type { SearchFile } from '../search-file.ts';
import { countText, type SearchWords } from '../search-words.ts';
import { connectKeys } from './connect-keys.ts';
import { element } from './element.ts';
import { createFrame, type FrameWords, type PaletteFrame } from './palette-frame.ts';
import { createOptions, type OptionGroup } from './palette-options.ts';
import { keepChoice, recentChoices } from './recent-choices.ts';

export interface PaletteSettings {
  readonly words: FrameWords;
  readonly load: () => Promise<SearchFile>;
  /** Opens a page of the site in this tab. */
  readonly navigate: (href: string) => void;
}

export interface Palette {
  open(): void;
}

const shownOfKindMax = 5;

/** The search over the page: a dialog with one field and a list that follows it. Nothing of it is there before `open`. */
export function createPalette({ words, load, navigate }: PaletteSettings): Palette {
  const frame = createFrame(words);
  document.body.append(frame.dialog);
  const choose = (option: HTMLAnchorElement, inNewTab: boolean) => {
    const href = option.getAttribute('href') ?? '';
    keepChoice(href);
    if (inNewTab) {
      window.open(href, '_blank', 'noopener');
      return;
    }
    frame.dialog.close();
    frame.input.value = '';
    navigate(href);
  };
  let refresh = () => {};
  // Listens before the keys do, which choose from what it shows.
  followTyping(frame.input, () => refresh());
  const keys = connectKeys(frame, choose);
  const ready = load().then(
    (file) => {
      const search = createSearch(file);
      frame.foot.append(keyHints(file.words));
      refresh = () => keys.show(showResults(frame, words, file, search));
    },
    (error: unknown) => {
      console.error('The search could not be loaded.', error);
      frame.status.replaceChildren(element('a', { href: words.href }, [words.failed]));
    },
  );
  return {
    open: () => {
      frame.dialog.showModal();
      frame.input.select();
      void ready.then(() => refresh());
    },
  };
}

/** Puts what the field asks for into the list and says how much it is. Returns the options. */
function showResults(
  { input, list, status }: PaletteFrame,
  { href }: FrameWords,
  file: SearchFile,
  search: Search,
): readonly HTMLAnchorElement[] {
  const query = input.value.trim();
  const findings = search(query);
  const groups = query === '' ? startGroups(file) : resultGroups(file, findings);
  const { nodes, options } = createOptions(groups);
  list.replaceChildren(...nodes);
  list.scrollTop = 0;
  const count = query === '' ? '' : countText(file.words, findings.length);
  const all = element('a', { href: `${href}?q=${encodeURIComponent(query)}` }, [
    file.words.all.replace('#', String(findings.length)),
  ]);
  status.replaceChildren(findings.length > options.length && query !== '' ? all : count);
  return options;
}

function resultGroups({ words }: SearchFile, findings: readonly Finding[]): OptionGroup[] {
  return groupFindings(findings, shownOfKindMax).map(({ kind, shown, count }) => ({
    title: count > shown.length ? `${words.groups[kind]} (${shown.length}/${count})` : words.groups[kind],
    findings: shown,
  }));
}

/** What stands there before anything is typed: what was chosen last, and the pages of the site. */
function startGroups({ entries, words }: SearchFile): OptionGroup[] {
  const plain = (entry: (typeof entries)[number]): Finding => ({ entry, terms: [], score: 0 });
  const recent = recentChoices().flatMap((href) => entries.find((entry) => entry.href === href) ?? []);
  const pages = entries.filter(({ kind, isCode }) => kind === 'page' && !isCode);
  return [
    { title: words.recent, findings: recent.map(plain) },
    { title: words.start, findings: pages.map(plain) },
  ].filter(({ findings }) => findings.length > 0);
}

function keyHints({ open, newTab }: SearchWords): HTMLElement {
  const hint = (keys: string, text: string) => element('span', {}, [element('kbd', {}, [keys]), text]);
  return element('p', { class: 'search-keys', 'aria-hidden': 'true' }, [
    hint('Enter', open),
    hint('Ctrl Enter', newTab),
  ]);
}
