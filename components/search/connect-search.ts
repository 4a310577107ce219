import { readWords } from '#components/enhance/read-words.ts';
import type { Palette, PaletteSettings } from './palette/create-palette.ts';
import type { FrameWords } from './palette/palette-frame.ts';

/**
 * Makes a link to the search page open the search over the page instead, by a click, Ctrl-K or Cmd-K, and `/`. What it
 * needs is loaded when the link is pointed at, reached, or used.
 */
export function connectSearch(link: HTMLAnchorElement, navigate: PaletteSettings['navigate']): void {
  let palette: Promise<Palette> | undefined;
  const prepare = () => {
    palette ??= loadPalette(link, navigate);
    return palette;
  };
  const open = () =>
    void prepare().then(
      (ready) => ready.open(),
      (error: unknown) => {
        console.error('The search could not be loaded.', error);
        location.assign(link.href);
      },
    );
  for (const name of ['pointerenter', 'focus']) link.addEventListener(name, () => void prepare());
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  document.addEventListener('keydown', (event) => {
    if (!asksForSearch(event) || document.querySelector('dialog:modal')) return;
    event.preventDefault();
    open();
  });
}

async function loadPalette(
  { dataset, href }: HTMLAnchorElement,
  navigate: PaletteSettings['navigate'],
): Promise<Palette> {
  const address = `${href}.json`;
  const [{ createPalette }, words, response] = await Promise.all([
    import('./palette/create-palette.ts'),
    readWords<FrameWords>(dataset.search),
    fetch(address, { priority: 'low' }),
  ]);
  const load = async () => {
    if (!response.ok) throw new Error(`${address} answered HTTP ${response.status}.`);
    return response.json();
  };
  return createPalette({ words, load, navigate });
}

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'defaultPrevented' | 'target'>;

/** Ctrl-K or Cmd-K anywhere; `/` only where it would not be typed into something. */
export function asksForSearch(event: KeyPress): boolean {
  if (event.defaultPrevented || event.altKey) return false;
  const withControl = event.ctrlKey || event.metaKey;
  if (event.key.toLowerCase() === 'k') return withControl;
  return event.key === '/' && !withControl && !isTyping(event.target);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target !== null &&
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable]') !== null
  );
}
