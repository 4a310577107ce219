/** The name by which a portal that stands before an API elsewhere tells its pages where that is, in `Server-Timing`. */
export const endpointTiming = 'graphql';

/**
 * The GraphQL endpoint that programs call: `/graphql` of this site, or the API elsewhere that it stands before, which only
 * the server knows at run time. Where a browser keeps headers from scripts, the server is asked for it, once for each page.
 */
let endpoint: string | undefined;
let asked = false;
const listeners = new Set<() => void>();

/** What the server has said so far; `/graphql` of this site before that. Only in a browser. */
export function publicEndpoint(): string {
  return endpoint ?? `${location.origin}/graphql`;
}

/** Reads or asks for the endpoint, the first time; calls `listener` when it is known. Returns what ends that. */
export function subscribeToEndpoint(listener: () => void): () => void {
  listeners.add(listener);
  if (!asked) {
    asked = true;
    void learnEndpoint();
  }
  return () => listeners.delete(listener);
}

async function learnEndpoint(): Promise<void> {
  const [page] = performance.getEntriesByType('navigation') as (PerformanceNavigationTiming | undefined)[];
  const told = page?.serverTiming as PerformanceNavigationTiming['serverTiming'] | undefined;
  endpoint = told ? told.find(({ name }) => name === endpointTiming)?.description : await askForEndpoint();
  for (const listener of listeners) listener();
}

async function askForEndpoint(): Promise<string | undefined> {
  try {
    const response = await fetch('/api/endpoint');
    const { graphql }: { graphql?: string } = await response.json();
    if (response.ok) return graphql;
  } catch {
    asked = false; // Without an answer the address of this site stays; who looks again asks again.
  }
  return undefined;
}
