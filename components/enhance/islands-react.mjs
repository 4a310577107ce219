import { useLayoutEffect, useReducer, useRef, useState } from 'preact/compat';

// React's names, for the bundle of islands, which is made with Preact.
export * from 'preact/compat';

/**
 * As React's: the first render shows what the server rendered, and only what differs from it is rendered again. Preact
 * would show the browser's own at once, and not mend the attributes that then differ from the HTML.
 */
export function useSyncExternalStore(subscribe, read, readOnServer = read) {
  const shown = useRef();
  const isAwake = useRef(false);
  const [, redraw] = useReducer((count) => count + 1, 0);
  const snapshot = isAwake.current ? read() : readOnServer();
  const latest = useRef(read);
  useLayoutEffect(() => {
    shown.current = snapshot;
    latest.current = read;
  });
  useLayoutEffect(() => {
    const check = () => {
      if (!Object.is(latest.current(), shown.current)) redraw();
    };
    isAwake.current = true;
    check();
    return subscribe(check);
  }, [subscribe]);
  return snapshot;
}

let ids = 0;

/**
 * As React's, but known only after the first render: the HTML has ids of React, which Preact would leave there while it
 * speaks of its own.
 */
export function useId() {
  const [id, setId] = useState('');
  useLayoutEffect(() => {
    ids += 1;
    setId(`island-${ids}`);
  }, []);
  return id;
}
