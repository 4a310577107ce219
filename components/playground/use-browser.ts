import { useSyncExternalStore } from 'react';

/** Whether the browser has taken over the page that the server drew. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
}

/** The GraphQL address that a program uses: the one given, else `/graphql` of this site, known only in the browser. */
export function useEndpoint(given?: string): string {
  const origin = useSyncExternalStore(
    () => () => undefined,
    () => location.origin,
    () => '',
  );
  return given ?? `${origin}/graphql`;
}
