import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { operations } from '#contract/operations.ts';
import type { Draft } from '../request/draft.ts';
import { isWatched, type Quoted, type Run, type RunExtras, type RunGroup, stateOf, withRun } from './run.ts';
import type { RunParts } from './run-parts.ts';
import { followRun, newRun } from './submit-run.ts';
import { useFollow } from './use-follow.ts';
import { useLead } from './use-lead.ts';
import { useSubmit } from './use-submit.ts';

interface Enlisted {
  readonly draft: Draft;
  readonly quoted: Quoted;
}

const runsKey = ['runs'] as const;
const none: readonly Run[] = [];
/** A run that was not answered when its page closed is sent again by itself only this soon after. */
const resumeMilliseconds = 10 * 60 * 1000;

/** The runs of this browser and what can be done with them. Polling, retries and the cache belong to TanStack Query. */
export function useRuns(parts: RunParts) {
  'use memo';
  const { client, store, channel, locks } = parts;
  const queries = useQueryClient();
  const keep = useCallback((run: Run) => keepRun(queries, parts, run), [queries, parts]);
  const { data: runs } = useQuery({
    queryKey: runsKey,
    queryFn: () => store.list(),
    networkMode: 'always',
    staleTime: Number.POSITIVE_INFINITY,
  });
  const leads = useLead(locks);
  const current = (run: Run) =>
    queries.getQueryData<readonly Run[]>(runsKey)?.find(({ id }) => id === run.id) ?? run;
  const submit = useSubmit({ client, locks, keep, current });
  const cancel = useMutation({
    mutationFn: async (run: Run) => {
      await client.mutate(operations.CancelGeneration, { id: run.generation?.id ?? '' });
      return followRun(client, run);
    },
    onSuccess: keep,
  });
  const refresh = useMutation({ mutationFn: (run: Run) => followRun(client, run), onSuccess: keep });
  const unreachable = useFollow(leads ? (runs?.filter(isWatched) ?? []) : [], client, keep);
  useOtherPages(queries, parts);
  useResume(runs, leads, submit);
  const send = useCallback(
    (run: Run) => submit({ ...run, waiting: undefined, unwatched: undefined, startedAt: Date.now() }),
    [submit],
  );
  return {
    runs: runs ?? none,
    /** Whether this page acts for all pages of this browser. */
    leads,
    unreachable,
    start: (draft: Draft, extras?: RunExtras) => {
      const run = newRun(draft, extras);
      submit(run);
      return run;
    },
    /** Keeps runs that are to be sent later, each under a key of its own. */
    enlist: (items: readonly Enlisted[], group: RunGroup) =>
      items.map(({ draft, quoted }, place) => {
        const extras = { quoted, group: { ...group, place } };
        const run: Run = { ...newRun({ ...draft, idempotencyKey: undefined }, extras), waiting: true };
        void keep(run);
        return run;
      }),
    /** Sends a run that waited. */
    send,
    /** Sends a run once more, with its key. */
    resend: (run: Run) => submit({ ...run, unwatched: undefined }),
    cancel: (run: Run) => cancel.mutate(run),
    canceling: cancel.isPending,
    /** Asks again about a run that has ended, for a fresh address of its file. */
    refresh: (run: Run) => refresh.mutate(run),
    /** Asks no more, and sends no more; what was accepted goes on at the gateway. */
    stopWaiting: (run: Run) =>
      void keep({ ...run, failure: run.retrying, retrying: undefined, unwatched: true }),
    watch: (run: Run) => void keep({ ...run, unwatched: undefined }),
    /** Keeps a change that this browser makes by itself, such as a pin. */
    keep: (run: Run) => void keep(run),
    add: async (added: readonly Run[]) => {
      for (const run of added) await store.save(run);
      channel.tell(added.map(({ id }) => id));
      await queries.invalidateQueries({ queryKey: runsKey });
    },
    remove: async (ids: readonly string[]) => {
      await store.remove(ids);
      channel.tell(ids);
      await queries.invalidateQueries({ queryKey: runsKey });
    },
  };
}

async function keepRun(queries: QueryClient, { store, channel }: RunParts, run: Run): Promise<void> {
  queries.setQueryData<readonly Run[]>(runsKey, (runs = []) => withRun(runs, run));
  await store.save(run);
  channel.tell([run.id]);
}

/** Tells of changes in other pages of this browser. */
function useOtherPages(queries: QueryClient, { store, channel }: RunParts) {
  useEffect(
    () =>
      channel.listen((ids) => {
        void readAgain(ids);
        async function readAgain(changed: readonly string[]) {
          for (const id of changed) {
            const run = await store.read(id);
            queries.setQueryData<readonly Run[]>(runsKey, (runs = []) =>
              run ? withRun(runs, run) : runs.filter((other) => other.id !== id),
            );
          }
        }
      }),
    [queries, store, channel],
  );
}

/** Sends what a closed page left unanswered again, with its key: nothing can be charged twice. */
function useResume(runs: readonly Run[] | undefined, leads: boolean, submit: (run: Run) => void) {
  const resumed = useRef(false);
  useEffect(() => {
    if (!runs || !leads || resumed.current) return;
    resumed.current = true;
    const young = ({ startedAt }: Run) => Date.now() - startedAt < resumeMilliseconds;
    for (const run of runs) if (stateOf(run) === 'SENDING' && !run.unwatched && young(run)) submit(run);
  }, [runs, leads, submit]);
}
