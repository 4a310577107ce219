import { headers, requestLimits } from '#contract/limits.ts';
import { operations } from '#contract/operations.ts';
import type { Exchange } from '../client/outcome.ts';
import type { PortalClient } from '../client/portal-client.ts';
import type { Run } from '../runs/run.ts';

/** What came of sending a request once more under its key. */
export interface Replay {
  readonly exchange: Exchange | null;
  /** The id that came back; null when the request was refused. */
  readonly id: string | null;
  /** Whether it is the generation of the run. */
  readonly sameId: boolean;
  /** Whether the answer said `Idempotency-Replayed: true`. */
  readonly replayed: boolean;
  /** Code of the refusal; null without one. */
  readonly code: string | null;
  /** Credits that left the balance meanwhile; null where it could not be read. */
  readonly charged: number | null;
}

/** Whether the gateway still remembers the key of a run, so that sending it again can not be charged. */
export function isRemembered({ generation }: Run, now: number): boolean {
  if (!generation) return false;
  const hours = (now - Date.parse(generation.createdAt)) / 3_600_000;
  return hours < requestLimits.idempotencyKeyHours - 1;
}

/** Sends a run again, under the same key; with `changed`, another request under that key. The run itself stays as it is. */
export async function replayRun(client: PortalClient, run: Run, changed = false): Promise<Replay> {
  const before = await balance(client);
  const input = changed ? withOtherText(run.request) : run.request;
  const outcome = await client.mutate(operations.Generate, { input }, run.idempotencyKey);
  const after = await balance(client);
  const id = outcome.ok ? outcome.data.generate.id : null;
  return {
    exchange: outcome.exchange,
    id,
    sameId: id !== null && id === run.generation?.id,
    replayed: outcome.exchange?.headers[headers.idempotencyReplayed.toLowerCase()] === 'true',
    code: outcome.ok ? null : outcome.failure.code,
    charged: before === null || after === null ? null : before - after,
  };
}

function withOtherText(request: Run['request']): Run['request'] {
  return { ...request, input: { ...request.input, text: `${request.input.text ?? ''}.` } };
}

/** Credits that can be spent. A run that ends meanwhile with a refund moves it too. */
async function balance(client: PortalClient): Promise<number | null> {
  const outcome = await client.query(operations.Account, {});
  return outcome.ok ? outcome.data.account.balance : null;
}
