import type { PortalClient } from '../client/portal-client.ts';
import type { Draft } from '../request/draft.ts';
import type { RunGroup } from '../runs/run.ts';
import type { PricedDraft } from '../runs/submit-run.ts';
import type { PlaygroundWords } from '../words.ts';

/** What a dialog needs that puts several requests on one bill. */
export interface BatchProps {
  readonly draft: Draft;
  readonly client: PortalClient;
  readonly words: PlaygroundWords;
  readonly balance: number | undefined;
  readonly onConfirm: (kind: RunGroup['kind'], priced: readonly PricedDraft[]) => void;
  readonly onClose: () => void;
}
