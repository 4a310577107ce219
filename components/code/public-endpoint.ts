/**
 * The GraphQL endpoint that programs call. On a portal that stands before an API elsewhere it is that API's own, which
 * only the server knows at run time, so that it is asked for once for each load of a page.
 */
let endpoint: string | null = null;
let asked = false;
const listeners = new Set<() => void>();

/** What the server has said so far; `/graphql` of this site before that. Only in a browser. */
export function publicEndpoint(): string {
  return endpoint ?? `${location.origin}/graphql`;
}

/** Asks the server, the first time; calls `listener` when it has answered. Returns what ends that. */
export function subscribeToEndpoint(listener: () => void): () => void {
  listeners.add(listener);
  if (!asked) {
    asked = true;
    void readEndpoint();
  }
  return () => listeners.delete(listener);
}

async function readEndpoint(): Promise<void> {
  try {
    const response = await fetch('/api/endpoint');
    const { graphql }: { graphql?: unknown } = await response.json();
    if (response.ok && typeof graphql === 'string') endpoint = graphql;
  } catch {
    asked = false; // Without an answer the address of this site stays; who looks again asks again.
  }
  for (const listener of listeners) listener();
}
