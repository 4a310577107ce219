import { useLayoutEffect, useReducer } from 'preact/compat';

// React's names, for the bundle of islands, which is made with Preact.
export * from 'preact/compat';

/**
 * As React's: the first render shows what the server rendered. Preact would show the browser's own at once, and not mend
 * the attributes that then differ from the HTML.
 */
export function useSyncExternalStore(subscribe, read, readOnServer = read) {
  const [isAwake, wake] = useReducer(() => true, false);
  const [, redraw] = useReducer((count) => count + 1, 0);
  useLayoutEffect(() => {
    wake();
    return subscribe(redraw);
  }, [subscribe]);
  return isAwake ? read() : readOnServer();
}
