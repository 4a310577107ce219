import { useMutation } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { PortalClient } from '../client/portal-client.ts';
import { unlessElsewhere } from './hold-lead.ts';
import type { Run } from './run.ts';
import { submitRun, UnansweredError } from './submit-run.ts';

/** About nine minutes, with the pauses between, while nobody answers; who answers that it broke is asked a few times. */
const retriesMax = 40;
const brokenRetriesMax = 3;
const pauseMax = 15_000;

interface Parts {
  readonly client: PortalClient;
  readonly locks: LockManager | undefined;
  readonly keep: (run: Run) => Promise<void>;
  /** The run as it is kept now. */
  readonly current: (run: Run) => Run;
}

/**
 * Sends a run, and again with the same key while nobody answers and somebody waits. The run and its key are kept before the
 * first attempt; another page that is at it already is left to it.
 */
export function useSubmit({ client, locks, keep, current }: Parts): (run: Run) => void {
  const attempt = async (run: Run): Promise<Run> => {
    if (current(run).unwatched) throw new UnansweredError(current(run));
    try {
      return await submitRun(client, run);
    } catch (error) {
      const goesOn = error instanceof UnansweredError && !current(run).unwatched;
      if (goesOn) await keep(asRetrying(error.run));
      throw error;
    }
  };
  const { mutateAsync } = useMutation({
    mutationFn: attempt,
    onMutate: (run) => keep({ ...run, failure: undefined, retrying: undefined }),
    onSuccess: keep,
    onError: (error) => (error instanceof UnansweredError ? keep(asStopped(error.run, current)) : undefined),
    retry: (count, error) =>
      error instanceof UnansweredError && count < retriesOf(error) && !current(error.run).unwatched,
    retryDelay: (count) => Math.min(1000 * 2 ** count, pauseMax),
  });
  return useCallback(
    (run) => {
      const send = () => mutateAsync(run).then(ignore, ignore);
      void unlessElsewhere(locks, `doitong-run-${run.id}`, send);
    },
    [mutateAsync, locks],
  );
}

function retriesOf({ run }: UnansweredError): number {
  return run.failure?.code === 'INTERNAL_ERROR' ? brokenRetriesMax : retriesMax;
}

function asRetrying({ failure, ...run }: Run): Run {
  return { ...run, retrying: failure };
}

function asStopped(run: Run, current: Parts['current']): Run {
  return { ...run, retrying: undefined, unwatched: current(run).unwatched };
}

/** What came of it, an error too, is kept in the run. */
function ignore() {}
