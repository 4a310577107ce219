import { useQueries } from '@tanstack/react-query';
import type { PortalClient } from '../client/portal-client.ts';
import type { Run } from './run.ts';
import { followRun, NotToldError } from './submit-run.ts';

const soonCount = 20;
/** Longest pause between two questions that nobody answers, in milliseconds. */
const pauseMax = 10_000;

/**
 * Polls runs that have not ended: each second for a while, later every three, less often the more there are, because a
 * plan counts reads. True while the gateway does not answer.
 */
export function useFollow(
  runs: readonly Run[],
  client: PortalClient,
  keep: (run: Run) => Promise<void>,
): boolean {
  const results = useQueries({
    queries: runs.map((run) => ({
      queryKey: ['follow', run.id],
      queryFn: async ({ signal }: { signal: AbortSignal }) => {
        const next = await followRun(client, run, signal);
        if (JSON.stringify(next.generation) !== JSON.stringify(run.generation) || next.failure)
          await keep(next);
        return next.generation?.status ?? null;
      },
      refetchInterval: ({ state }: { state: { dataUpdateCount: number } }) =>
        (state.dataUpdateCount < soonCount ? 1000 : 3000) * Math.max(1, runs.length / 2),
      refetchIntervalInBackground: true,
      retry: true,
      retryDelay: (count: number, error: Error) =>
        error instanceof NotToldError && error.retryAfterSeconds > 0
          ? error.retryAfterSeconds * 1000
          : Math.min(500 * 2 ** count, pauseMax),
      gcTime: 0,
    })),
  });
  return results.some(({ failureCount }) => failureCount > 1);
}
