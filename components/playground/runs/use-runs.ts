import { type QueryClient, useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { operations } from '#contract/operations.ts';
import type { PortalClient } from '../client/portal-client.ts';
import type { Draft } from '../request/draft.ts';
import { isPending, type Run, type RunExtras, stateOf, withRun } from './run.ts';
import type { RunStore } from './run-store.ts';
import { followRun, newRun, submitRun, UnansweredError } from './submit-run.ts';

const runsKey = ['runs'] as const;
const retriesMax = 2;
/** A run that was not answered when the page closed is sent again by itself only this soon after. */
const resumeMilliseconds = 10 * 60 * 1000;

interface Parts {
  readonly client: PortalClient;
  readonly store: RunStore;
}

/** The runs of this browser and what can be done with them. Polling, retries and the cache belong to TanStack Query. */
export function useRuns({ client, store }: Parts) {
  const queries = useQueryClient();
  const keep = useCallback((run: Run) => keepRun(queries, store, run), [queries, store]);
  const { data: runs, isSuccess } = useQuery({
    queryKey: runsKey,
    queryFn: () => store.list(),
    networkMode: 'always',
    staleTime: Number.POSITIVE_INFINITY,
  });
  const submit = useMutation({
    mutationFn: (run: Run) => submitRun(client, run),
    onMutate: (run) => keep({ ...run, failure: undefined }),
    onSuccess: keep,
    onError: (error) => (error instanceof UnansweredError ? keep(error.run) : undefined),
    retry: (count, error) => error instanceof UnansweredError && count < retriesMax,
  });
  const cancel = useMutation({
    mutationFn: async (run: Run) => {
      await client.mutate(operations.CancelGeneration, { id: run.generation?.id ?? '' });
      return followRun(client, run);
    },
    onSuccess: keep,
  });
  const refresh = useMutation({ mutationFn: (run: Run) => followRun(client, run), onSuccess: keep });
  useFollow(runs?.filter(isPending) ?? [], client, keep);
  useResume(runs, submit.mutate);
  return {
    runs: runs ?? [],
    loaded: isSuccess,
    start: (draft: Draft, extras?: RunExtras) => {
      const run = newRun(draft, extras);
      submit.mutate(run);
      return run;
    },
    /** Sends a run once more, with its key. */
    resend: (run: Run) => submit.mutate(run),
    cancel: (run: Run) => cancel.mutate(run),
    canceling: cancel.isPending,
    /** Asks again about a run that has ended, for a fresh address of its file. */
    refresh: (run: Run) => refresh.mutate(run),
  };
}

async function keepRun(queries: QueryClient, store: RunStore, run: Run): Promise<void> {
  queries.setQueryData<readonly Run[]>(runsKey, (runs = []) => withRun(runs, run));
  await store.save(run);
}

/** Polls every run that has not ended: each second for a while, later every three. */
function useFollow(pending: readonly Run[], client: PortalClient, keep: (run: Run) => Promise<void>) {
  useQueries({
    queries: pending.map((run) => ({
      queryKey: ['follow', run.id],
      queryFn: async ({ signal }: { signal: AbortSignal }) => {
        const next = await followRun(client, run, signal);
        await keep(next);
        return next;
      },
      refetchInterval: ({ state }: { state: { dataUpdateCount: number } }) =>
        state.dataUpdateCount < 20 ? 1000 : 3000,
      refetchIntervalInBackground: true,
      retry: true,
      retryDelay: (count: number) => Math.min(1000 * 2 ** count, 15_000),
      gcTime: 0,
    })),
  });
}

/** Sends what was cut off by a closed page again, once, with its key: nothing can be charged twice. */
function useResume(runs: readonly Run[] | undefined, submit: (run: Run) => void) {
  const resumed = useRef(false);
  useEffect(() => {
    if (!runs || resumed.current) return;
    resumed.current = true;
    const young = (run: Run) => Date.now() - run.startedAt < resumeMilliseconds;
    for (const run of runs) if (stateOf(run) === 'SENDING' && young(run)) submit(run);
  }, [runs, submit]);
}
