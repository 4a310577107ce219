import type { HttpHandler } from './create-http-handler.ts';

const PATIENCE_MS = 5_000;

export interface TrackedHandler {
  readonly handle: HttpHandler;
  /** Resolves when every request has its answer, or after five seconds. */
  settled(): Promise<void>;
}

/** Knows which requests are under way, so that a stop can let them end. */
export function trackRequests(answer: HttpHandler): TrackedHandler {
  const requests = new Set<Promise<boolean>>();
  return {
    async handle(request, response) {
      const answered = answer(request, response);
      requests.add(answered);
      return answered.finally(() => requests.delete(answered));
    },
    async settled() {
      const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS).unref());
      await Promise.race([Promise.allSettled(requests), patience]);
    },
  };
}
