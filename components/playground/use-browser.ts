import { useSyncExternalStore } from 'react';
import { publicEndpoint, subscribeToEndpoint } from '#components/code/public-endpoint.ts';

/** Whether the browser has taken over the page that the server drew. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
}

/** The GraphQL address that a program uses: the one given, else that of the API behind this site. */
export function useEndpoint(given?: string): string {
  const found = useSyncExternalStore(subscribeToEndpoint, publicEndpoint, () => '/graphql');
  return given ?? found;
}

/** Whether the browser believes that it has a network. */
export function useOnline(): boolean {
  return useSyncExternalStore(
    subscribeToNetwork,
    () => navigator.onLine,
    () => true,
  );
}

function subscribeToNetwork(changed: () => void): () => void {
  addEventListener('online', changed);
  addEventListener('offline', changed);
  return () => {
    removeEventListener('online', changed);
    removeEventListener('offline', changed);
  };
}
