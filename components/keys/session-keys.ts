/**
 * The API key that was made last in this tab, for snippets "with my key". It lives in this module's memory and nowhere
 * else: not in the address, the page, any storage or a message, and a reload forgets it. A page reads it with
 * `useSyncExternalStore(subscribeToKey, sessionKey, () => null)`, shows `$DOITONG_API_KEY` until the reader asks for
 * the key itself, and never puts it into a permalink, a history entry or an export. Signing out and revoking forget it.
 */
export interface SessionKey {
  /** `key_…`, which is no secret. */
  readonly id: string;
  readonly name: string;
  /** The secret itself. */
  readonly key: string;
}

let current: SessionKey | null = null;
const listeners = new Set<() => void>();

/** The key made last; null when there is none. */
export function sessionKey(): SessionKey | null {
  return current;
}

/** Calls `listener` after each change, until the function it returns is called. */
export function subscribeToKey(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function rememberKey(key: SessionKey): void {
  change(key);
}

/** Forgets the key, or only the one with this id. */
export function forgetKey(id?: string): void {
  if (id === undefined || current?.id === id) change(null);
}

function change(key: SessionKey | null): void {
  current = key;
  for (const listener of listeners) listener();
}
