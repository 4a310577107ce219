import { useEffect, useRef } from 'react';
import type { Run, RunGroup } from '../runs/run.ts';
import type { PricedDraft } from '../runs/submit-run.ts';
import type { useRuns } from '../runs/use-runs.ts';
import { firstOfRest, membersOf, sendableNow, type Waiting, waitingOf } from './batch.ts';

interface Parts {
  readonly runs: ReturnType<typeof useRuns>;
  /** How many generations the plan makes at once; null is no limit. */
  readonly concurrent: number | null;
  /** Called with the first run of a batch. */
  readonly onFirst: (run: Run) => void;
}

/** Sends confirmed batches, as many at once as the plan allows. What waits is in the store: a page that is opened later goes on. */
export function useBatch({
  runs: { runs, leads, enlist, send, resend, remove },
  concurrent,
  onFirst,
}: Parts) {
  // Ids of what was sent and still waits by what this page has read.
  const sent = useRef(new Set<string>());
  useEffect(() => {
    if (!leads) return;
    const known = runs.map((run) => (sent.current.has(run.id) ? { ...run, waiting: undefined } : run));
    for (const run of sendableNow(known, concurrent, Date.now())) {
      sent.current.add(run.id);
      send(run);
    }
  }, [runs, leads, concurrent, send]);
  return {
    waitingOf: (groupId: string): Waiting => waitingOf(groupId, runs, Date.now()),
    /** Keeps what was confirmed, each under its own key, to be sent one after another. */
    confirm: (kind: RunGroup['kind'], priced: readonly PricedDraft[]) => {
      const [first] = enlist(priced, { id: crypto.randomUUID(), kind });
      if (first) onFirst(first);
    },
    /** Sends what is held or was stopped, after all. */
    sendRest: (groupId: string) => {
      for (const run of firstOfRest(groupId, runs)) {
        if (!run.waiting) resend(run);
        else {
          sent.current.add(run.id);
          send(run);
        }
      }
    },
    /** Forgets what was not sent. */
    dropRest: (groupId: string) =>
      void remove(membersOf(groupId, runs).flatMap(({ id, waiting }) => (waiting ? [id] : []))),
  };
}
