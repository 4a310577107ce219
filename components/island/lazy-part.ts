import { type ComponentType, lazy } from 'react';

/** Milliseconds before a file that did not come is asked for again; sooner when the network comes back. */
const AGAIN_MS = 3_000;

/** A part that is fetched when it is first shown. One that does not come is asked for again until it does. */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => ({ default: await persist(load) }));
}

async function persist<Loaded>(load: () => Promise<Loaded>): Promise<Loaded> {
  for (;;) {
    try {
      return await load();
    } catch (error) {
      if (typeof window === 'undefined') throw error;
      console.warn('A part of the page did not come. It is asked for again.', error);
      await pause();
    }
  }
}

function pause(): Promise<void> {
  return new Promise((go) => {
    const end = () => {
      clearTimeout(timer);
      removeEventListener('online', end);
      go();
    };
    const timer = setTimeout(end, AGAIN_MS);
    addEventListener('online', end);
  });
}
