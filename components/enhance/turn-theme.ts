import { themeStorageKey } from '#components/shell/theme.ts';

/** Turns the theme over and remembers it. Coming back to what the system says forgets the choice. */
export function turnTheme(): void {
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const next = (root.dataset.theme ?? system) === 'dark' ? 'light' : 'dark';
  if (next === system) delete root.dataset.theme;
  else root.dataset.theme = next;
  remember(next === system ? null : next);
}

/** Storage can be closed to the page; the theme then lasts as long as the page. */
function remember(theme: string | null): void {
  try {
    if (theme) localStorage.setItem(themeStorageKey, theme);
    else localStorage.removeItem(themeStorageKey);
  } catch (error) {
    console.warn('The theme could not be stored.', error);
  }
}
