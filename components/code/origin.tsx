'use client';

import { useSyncExternalStore } from 'react';
import { placeholderOrigin } from './placeholder-origin.ts';
import { publicEndpoint, subscribeToEndpoint } from './public-endpoint.ts';

const subscribe = () => () => {};

/** The address of this deployment, as the browser sees it. */
export function Origin() {
  return useSyncExternalStore(
    subscribe,
    () => location.origin,
    () => placeholderOrigin,
  );
}

/** The endpoint that programs call. */
export function Endpoint() {
  return useSyncExternalStore(subscribeToEndpoint, publicEndpoint, () => `${placeholderOrigin}/graphql`);
}
