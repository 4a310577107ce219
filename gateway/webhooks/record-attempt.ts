import type { Log } from '../log.ts';
import type { Metrics } from '../measurements/metrics.ts';
import { newId } from '../store/new-id.ts';
import type { Store, Tx } from '../store/store.ts';
import type { WebhookDeliveryRow } from '../store/tables.ts';
import { takeTurns } from '../store/take-turns.ts';
import type { WebhookAnswer } from './send-webhook.ts';

export interface Attempt {
  readonly answer: WebhookAnswer;
  readonly body: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly durationMs: number;
}

export interface Records {
  readonly store: Store;
  readonly now: () => number;
  readonly log?: Log;
  readonly metrics?: Metrics;
}

/**
 * Keeps what an attempt came to, and where the delivery stands after it. A delivery that has been made stays so,
 * whatever an attempt beside it came to.
 */
export async function recordAttempt(
  { store, now, log, metrics }: Records,
  row: WebhookDeliveryRow,
  { answer, body, at, durationMs }: Attempt,
  change: Pick<WebhookDeliveryRow, 'state' | 'attempt' | 'next_attempt_at'>,
): Promise<void> {
  const delivered = change.state === 'delivered';
  const seen = { payload_json: body, response_status: answer.status, last_error: answer.error };
  await store.transaction(async (tx) => {
    // Two that end what waits for one address would each hold what the other one is about to end.
    if (answer.status === 410) await takeTurns(tx, `address ${row.account_id} ${row.url}`);
    await addAttempt(tx, row.id, { answer, at, durationMs });
    const update = tx.updateTable('webhook_deliveries').where('id', '=', row.id);
    if (delivered) {
      await update.set({ ...change, ...seen, delivered_at: row.delivered_at ?? now() }).execute();
    } else {
      await update
        .set({ ...change, ...seen })
        .where('state', '!=', 'delivered')
        .execute();
    }
    if (answer.status === 410) await giveUpAddress(tx, row);
  });
  metrics?.count('doitong_webhook_attempts_total', {
    outcome: change.state === 'pending' ? 'retry' : change.state,
  });
  log?.info('webhook', {
    deliveryId: row.id,
    state: change.state,
    attempt: change.attempt,
    status: answer.status,
    ms: durationMs,
  });
}

async function addAttempt(
  tx: Tx,
  deliveryId: string,
  { answer, at, durationMs }: Omit<Attempt, 'body'>,
): Promise<void> {
  await tx
    .insertInto('webhook_attempts')
    .values({
      id: newId('wha', at),
      delivery_id: deliveryId,
      at,
      duration_ms: durationMs,
      response_status: answer.status,
      error: answer.error,
    })
    .execute();
}

/** Nothing that waits for an address that is gone is sent there. */
async function giveUpAddress(tx: Tx, row: WebhookDeliveryRow): Promise<void> {
  await tx
    .updateTable('webhook_deliveries')
    .set({
      state: 'failed',
      last_error: 'The address answered another delivery with 410 Gone.',
      next_attempt_at: null,
    })
    .where('account_id', '=', row.account_id)
    .where('url', '=', row.url)
    .where('state', '=', 'pending')
    .execute();
}
