import type { Dispatch } from 'react';
import type { Account } from '#contract/operations.ts';
import type { PortalClient } from './client/portal-client.ts';
import { useBatch } from './compare/use-batch.ts';
import type { Draft, DraftAction } from './request/draft.ts';
import { draftWithResult } from './request/draft-with-result.ts';
import type { RunActions } from './result/run-actions.ts';
import type { Run } from './runs/run.ts';
import type { useRuns } from './runs/use-runs.ts';

interface Parts {
  readonly client: PortalClient;
  readonly runs: ReturnType<typeof useRuns>;
  readonly draft: Draft;
  readonly account: Account | undefined;
  readonly dispatch: Dispatch<DraftAction>;
  /** Brings a run into view. */
  readonly onOpen: (run: Run) => void;
}

/** What can be done with a run from the pane that shows it. */
export function useResultActions({ client, runs, draft, account, dispatch, onOpen }: Parts): RunActions {
  'use memo';
  const { start } = runs;
  // The first run of a browser opens its account; what that plan allows is known after it.
  const concurrent = account ? account.limits.concurrent : 1;
  const batch = useBatch({ runs, concurrent, onFirst: onOpen });
  return {
    client,
    balance: account?.balance,
    canceling: runs.canceling,
    onCancel: runs.cancel,
    onResend: runs.resend,
    onRefresh: runs.refresh,
    onUseAsInput: (name, url) => dispatch({ kind: 'adopt', draft: draftWithResult(draft, name, url) }),
    onMend: (mended) => dispatch({ kind: 'load', draft: mended }),
    onAgain: (run) => onOpen(start({ ...run.draft, idempotencyKey: undefined }, { quoted: run.quoted })),
    onReal: (run) => runs.resend({ ...run, simulation: undefined, generation: undefined }),
    onSimulate: (simulation) => onOpen(start(draft, { simulation })),
    onBatch: batch.confirm,
    onSendRest: batch.sendRest,
    onDropRest: batch.dropRest,
    waitingOf: batch.waitingOf,
  };
}
