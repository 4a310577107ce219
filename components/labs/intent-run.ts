import type { Exchange } from '#components/playground/client/outcome.ts';
import { headers } from '#contract/limits.ts';
import { generationStatuses, isFinal } from '#contract/request.ts';
import type { PortalRequest } from './send-to-portal.ts';
import { readVerdicts } from './verdicts.ts';

export const intentSteps = ['first', 'same', 'other', 'fresh'] as const;
/** What is sent: the first request, it again, its key with another text, another key. */
export type IntentStep = (typeof intentSteps)[number];

/** One row of the account's ledger. Credits; below zero is charged. */
export interface LedgerRow {
  readonly id: string;
  readonly reason: string;
  readonly delta: number;
  readonly balance: number;
  readonly generationId: string | null;
}

/** What one sending did. */
export interface IntentResult {
  readonly step: IntentStep;
  readonly key: string;
  readonly exchange: Exchange;
  /** Null for a refusal. */
  readonly generationId: string | null;
  /** As the header says. */
  readonly replayed: boolean;
  /** Credits that the ledger says were charged since the sending before. */
  readonly charged: number;
}

type Send = (request: PortalRequest) => Promise<Exchange>;

/** The texts of the two requests: what is sent, and what is sent under a key that was used for the first. */
const texts = { first: 'A lighthouse at dusk', other: 'A harbour at dawn' };

/** The request of a step. `input` is that of the cheapest model. */
export function intentRequest(
  step: IntentStep,
  key: string,
  base: { type: string; provider: string },
): PortalRequest {
  const input = { ...base, input: { text: step === 'other' ? texts.other : texts.first } };
  return { operation: 'Generate', variables: { input }, headers: { [headers.idempotencyKey]: key } };
}

/** Sends a step and reads what the ledger says since the row `after`; null where nothing was read before. */
export async function sendIntent(
  send: Send,
  step: IntentStep,
  key: string,
  { base, seen }: { base: { type: string; provider: string }; seen: ReadonlySet<string> },
): Promise<{ readonly result: IntentResult; readonly rows: readonly LedgerRow[] }> {
  const exchange = await send(intentRequest(step, key, base));
  const rows = (await readLedger(send)).filter(({ id }) => !seen.has(id));
  const charged = -rows.reduce((sum, { delta }) => sum + delta, 0);
  const id: unknown = dataOf(exchange)?.generate?.id;
  return {
    result: {
      ...{ step, key, exchange, charged: charged === 0 ? 0 : charged },
      generationId: typeof id === 'string' ? id : null,
      replayed: exchange.headers[headers.idempotencyReplayed.toLowerCase()] === 'true',
    },
    rows,
  };
}

/** Opens the account of a browser that has none, and reads its newest rows. Rejects when they can not be read. */
export async function openLedger(send: Send): Promise<readonly LedgerRow[]> {
  await send({ operation: 'Account' });
  return readLedger(send);
}

async function readLedger(send: Send): Promise<readonly LedgerRow[]> {
  const items = dataOf(await send({ operation: 'Ledger', variables: { first: 10 } }))?.ledger?.items;
  if (!Array.isArray(items)) throw new Error('The ledger could not be read.');
  return items;
}

/** Waits until a generation has ended, so that the next one has room in a plan that makes one at a time. */
export async function untilEnded(send: Send, id: string, pause: () => Promise<void>): Promise<void> {
  for (;;) {
    const status = readVerdicts(await send({ operation: 'Generation', variables: { id } }))?.generation;
    const known = generationStatuses.find((each) => each === status);
    if (known === undefined || isFinal(known)) return;
    await pause();
  }
}

// biome-ignore lint/suspicious/noExplicitAny: the answer comes from outside; what is read of it is checked where it is read.
function dataOf({ body }: Exchange): any {
  try {
    return JSON.parse(body).data;
  } catch {
    return undefined; // No JSON, so no data; the caller says so.
  }
}
