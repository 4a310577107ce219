import { useSyncExternalStore } from 'react';

const storageKey = 'doitong-confirm-above';

/** Credits above which a run is confirmed; null: never. The browser remembers it, for all its pages. */
export function useSpendingLimit(): number | null {
  return useSyncExternalStore(subscribe, read, () => null);
}

export function setSpendingLimit(limit: number | null): void {
  if (limit === null) localStorage.removeItem(storageKey);
  else localStorage.setItem(storageKey, String(limit));
  // The browser tells only its other pages.
  dispatchEvent(new StorageEvent('storage', { key: storageKey }));
}

function subscribe(changed: () => void): () => void {
  addEventListener('storage', changed);
  return () => removeEventListener('storage', changed);
}

function read(): number | null {
  const stored = localStorage.getItem(storageKey) ?? '';
  return /^\d+$/.test(stored) ? Number(stored) : null;
}
