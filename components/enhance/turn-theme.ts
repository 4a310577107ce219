import { themeStorageKey } from '#components/shell/theme.ts';
import { stored } from './stored.ts';

/** Turns the theme over and remembers it. Coming back to what the system says forgets the choice. */
export function turnTheme(): void {
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const next = (root.dataset.theme ?? system) === 'dark' ? 'light' : 'dark';
  if (next === system) delete root.dataset.theme;
  else root.dataset.theme = next;
  stored('localStorage', (storage) => {
    if (next === system) storage.removeItem(themeStorageKey);
    else storage.setItem(themeStorageKey, next);
  });
}
