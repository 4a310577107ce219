import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/compat';

// React's names, for the bundle of islands, which is made with Preact.
export * from 'preact/compat';

/**
 * As React's: the first render shows what the server rendered, and only what differs from it is rendered again. Preact
 * would show the browser's own at once, and not mend the attributes that then differ from the HTML.
 */
export function useSyncExternalStore(subscribe, read, readOnServer = read) {
  const [turns, redraw] = useReducer((count) => count + 1, 0);
  const snapshot = turns === 0 ? readOnServer() : read();
  const checkRef = useRef(redraw);
  useLayoutEffect(() => {
    checkRef.current = () => {
      if (!Object.is(read(), snapshot)) redraw();
    };
  });
  useEffect(() => {
    const unsubscribe = subscribe(() => checkRef.current());
    checkRef.current();
    return unsubscribe;
  }, [subscribe]);
  return snapshot;
}

/** As React's: what lags is rendered when the rest has been painted. Preact would render it with the rest. */
export function useDeferredValue(value) {
  const [shown, setShown] = useState(() => value);
  useEffect(() => setShown(() => value), [value]);
  return shown;
}

let ids = 0;

/**
 * As React's, but known only after the first render: the HTML has ids of React, which Preact would leave there while it
 * speaks of its own.
 */
export function useId() {
  const [id, setId] = useState('');
  useEffect(() => {
    ids += 1;
    setId(`island-${ids}`);
  }, []);
  return id;
}
