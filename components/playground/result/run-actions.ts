import type { InputName } from '#contract/request.ts';
import type { Simulation } from '#contract/simulate.ts';
import type { PortalClient } from '../client/portal-client.ts';
import type { Waiting } from '../compare/batch.ts';
import type { Draft } from '../request/draft.ts';
import type { Run, RunGroup } from '../runs/run.ts';
import type { PricedDraft } from '../runs/submit-run.ts';

/** What can be done with the run in view, and what the panes that show it need to know. */
export interface RunActions {
  readonly client: PortalClient;
  /** Credits that can be spent; undefined until this browser has an account. */
  readonly balance: number | undefined;
  readonly canceling: boolean;
  readonly onCancel: (run: Run) => void;
  readonly onResend: (run: Run) => void;
  readonly onRefresh: (run: Run) => void;
  /** Puts the file of a result into the form as this input. */
  readonly onUseAsInput: (name: InputName, url: string) => void;
  /** Puts a changed request into the form, and leads to the field at `path`. */
  readonly onMend: (draft: Draft, path?: string) => void;
  /** Starts the same request as a new intent, under a new key. */
  readonly onAgain: (run: Run) => void;
  /** Sends the intent of a simulated failure for real, under its key. */
  readonly onReal: (run: Run) => void;
  readonly onSimulate: (simulation: Simulation) => void;
  readonly onBatch: (kind: RunGroup['kind'], priced: readonly PricedDraft[]) => void;
  /** Sends what of a group was not sent, after all; or forgets it. */
  readonly onSendRest: (groupId: string) => void;
  readonly onDropRest: (groupId: string) => void;
  readonly waitingOf: (groupId: string) => Waiting;
}
