'use client';

import { useSyncExternalStore } from 'react';
import { placeholderOrigin } from './placeholder-origin.ts';

const subscribe = () => () => {};

/** The address of this deployment, as the browser sees it. */
export function Origin() {
  return useSyncExternalStore(
    subscribe,
    () => location.origin,
    () => placeholderOrigin,
  );
}
