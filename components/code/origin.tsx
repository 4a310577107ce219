'use client';

import { useSyncExternalStore } from 'react';
import { placeholderOrigin } from './placeholder-origin.ts';
import { publicEndpoint, subscribeToEndpoint } from './public-endpoint.ts';

const subscribe = () => () => {};

/** The address of this deployment, as the browser sees it. `components/enhance/fill-addresses.ts` is its twin without a framework. */
export function Origin() {
  const origin = useSyncExternalStore(
    subscribe,
    () => location.origin,
    () => placeholderOrigin,
  );
  return <span data-address="origin">{origin}</span>;
}

/** The endpoint that programs call. */
export function Endpoint() {
  const endpoint = useSyncExternalStore(
    subscribeToEndpoint,
    publicEndpoint,
    () => `${placeholderOrigin}/graphql`,
  );
  return <span data-address="endpoint">{endpoint}</span>;
}
