import type { PaletteFrame } from './palette-frame.ts';

/** Which option is meant now. */
export interface KeyboardList {
  /** Takes new options; the first is meant. */
  show(options: readonly HTMLAnchorElement[]): void;
}

type Choose = (option: HTMLAnchorElement, inNewTab: boolean) => void;

/** The field keeps the focus; arrows, Home and End move the choice, Enter takes it, with Ctrl or Cmd in a new tab. */
export function connectKeys({ input, list }: PaletteFrame, choose: Choose): KeyboardList {
  let options: readonly HTMLAnchorElement[] = [];
  let at = -1;
  const select = (next: number, follow = true) => {
    options[at]?.setAttribute('aria-selected', 'false');
    at = next;
    const option = options[at];
    option?.setAttribute('aria-selected', 'true');
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
    if (follow) option?.scrollIntoView({ block: 'nearest' });
  };
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const option = options[at];
    const next = moved(event.key, at, options.length);
    if (event.key === 'Enter' && option) choose(option, event.ctrlKey || event.metaKey);
    else if (next === undefined) return;
    else select(next);
    event.preventDefault();
  });
  list.addEventListener('pointermove', ({ target }) => {
    const pointed = options.findIndex((option) => target instanceof Node && option.contains(target));
    if (pointed >= 0 && pointed !== at) select(pointed, false);
  });
  list.addEventListener('click', (event) => {
    const option = options.find((each) => event.target instanceof Node && each.contains(event.target));
    if (!option || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    choose(option, false);
  });
  return {
    show: (shown) => {
      options = shown;
      at = -1;
      select(shown.length > 0 ? 0 : -1);
    },
  };
}

/** Where a key leads in a list of `count`, round at its ends; undefined for a key that does not move. */
export function moved(key: string, at: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return undefined;
}
