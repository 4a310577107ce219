import { useEffect, useState } from 'react';
import { operations } from '#contract/operations.ts';
import type { PortalClient } from '../client/portal-client.ts';
import type { Draft } from '../request/draft.ts';
import type { Run, RunExtras, RunGroup } from '../runs/run.ts';
import { type Batch, isStopped, type PricedDraft, sendableNow } from './batch.ts';

interface Parts {
  readonly client: PortalClient;
  readonly runs: readonly Run[];
  readonly start: (draft: Draft, extras: RunExtras) => Run;
  /** Called with the first run of a batch. */
  readonly onFirst: (run: Run) => void;
}

/** Sends confirmed batches. What was not sent when the page closes is not sent: nothing of it was charged. */
export function useBatch({ client, runs, start, onFirst }: Parts) {
  const [batch, setBatch] = useState<Batch>();
  useEffect(() => {
    const count = batch ? sendableNow(batch, runs) : 0;
    if (!batch || count === 0) return;
    const started = batch.waiting
      .slice(0, count)
      .map(({ draft, quoted }) => start(draft, { group: batch.group, quoted }));
    const [first] = started;
    if (batch.sent.length === 0 && first) onFirst(first);
    setBatch({
      ...batch,
      waiting: batch.waiting.slice(count),
      sent: [...batch.sent, ...started.map(({ id }) => id)],
    });
  }, [batch, runs, start, onFirst]);
  return {
    /** How many of a group are still to be sent, and whether they will be. */
    waitingOf: (groupId: string) =>
      batch?.group.id === groupId ? { count: batch.waiting.length, stopped: isStopped(batch, runs) } : none,
    /** Sends what was confirmed. The account is opened by it, where this browser has none. */
    send: async (kind: RunGroup['kind'], waiting: readonly PricedDraft[]) => {
      const account = await client.query(operations.Account, {});
      const concurrent = account.ok ? account.data.account.limits.concurrent : 1;
      setBatch({ group: { id: crypto.randomUUID(), kind }, waiting, sent: [], concurrent });
    },
  };
}

const none = { count: 0, stopped: false };
