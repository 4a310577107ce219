import { useSyncExternalStore } from 'react';

/** The GraphQL address that a program uses: the one given, else `/graphql` of this site, known only in the browser. */
export function useEndpoint(given?: string): string {
  const origin = useSyncExternalStore(
    () => () => undefined,
    () => location.origin,
    () => '',
  );
  return given ?? `${origin}/graphql`;
}
