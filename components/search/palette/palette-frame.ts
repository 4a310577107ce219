import './palette.css';
import { element } from './element.ts';

/** What the dialog says before anything is loaded. */
export interface FrameWords {
  /** Address of the page that lists everything. */
  readonly href: string;
  readonly title: string;
  readonly label: string;
  readonly placeholder: string;
  readonly loading: string;
  readonly failed: string;
  readonly close: string;
}

/** The dialog and the parts of it that change. */
export interface PaletteFrame {
  readonly dialog: HTMLDialogElement;
  readonly input: HTMLInputElement;
  readonly list: HTMLElement;
  readonly status: HTMLElement;
  readonly foot: HTMLElement;
}

const listId = 'search-results';

/** The dialog without results. Closes by Escape, by its button, and by a click beside it. */
export function createFrame(words: FrameWords): PaletteFrame {
  const input = element('input', {
    type: 'text',
    inputmode: 'search',
    role: 'combobox',
    'aria-label': words.label,
    'aria-expanded': 'true',
    'aria-controls': listId,
    'aria-autocomplete': 'list',
    placeholder: words.placeholder,
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'go',
    class: 'search-input',
  });
  const close = element('button', { type: 'button', class: 'search-close' }, [words.close]);
  const list = element('div', {
    id: listId,
    role: 'listbox',
    'aria-label': words.label,
    class: 'search-list',
  });
  const status = element('p', { role: 'status', class: 'search-status' }, [words.loading]);
  const foot = element('div', { class: 'search-foot' }, [status]);
  const dialog = element('dialog', { class: 'search-dialog', 'aria-label': words.label }, [
    element('div', { class: 'search-bar' }, [input, close]),
    list,
    foot,
  ]);
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  return { dialog, input, list, status, foot };
}
