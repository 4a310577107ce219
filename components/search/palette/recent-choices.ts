const storageKey = 'search';
const keptMax = 5;

/** The addresses that were chosen in this tab, the last first. They end with the session. */
export function recentChoices(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? '[]');
    return Array.isArray(kept) ? kept.filter((href) => typeof href === 'string') : [];
  } catch (error) {
    console.warn('The recent choices could not be read.', error);
    return [];
  }
}

/** Puts a choice first. Storage can be closed to the page; then nothing is kept. */
export function keepChoice(href: string): void {
  const kept = [href, ...recentChoices().filter((other) => other !== href)].slice(0, keptMax);
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(kept));
  } catch (error) {
    console.warn('The choice could not be kept.', error);
  }
}
