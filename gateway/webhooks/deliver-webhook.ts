import type { LookupFunction } from 'node:net';
import {
  type WebhookGeneration,
  type WebhookPayload,
  webhookEvents,
  webhookRules,
} from '#contract/webhook.ts';
import type { JobHandler } from '../jobs/queue.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../measurements/metrics.ts';
import type { Store } from '../store/store.ts';
import type { WebhookDeliveryRow } from '../store/tables.ts';
import type { WebhookJobData } from './enqueue-webhook.ts';
import { sendWebhook, type WebhookAnswer } from './send-webhook.ts';
import { webhookSecret } from './webhook-secret.ts';

const waitMsMax = 86_400_000;
const jitter = 0.1;

export interface DeliverWebhookOptions {
  readonly store: Store;
  /** The generation as the payload shows it, with a fresh address of its file; null when it is gone. */
  generation(id: string): Promise<WebhookGeneration | null>;
  readonly now: () => number;
  readonly log?: Log;
  readonly metrics?: Metrics;
  readonly allowPrivateUrls?: boolean;
  readonly lookup?: LookupFunction;
  /** From 0 to 1. */
  readonly random?: () => number;
  readonly timeoutMs?: number;
}

/**
 * The handler of `webhookJob`: one attempt for each call, and the wait until the next one. A delivery ends delivered by
 * a 2xx, failed by a 410 or after the last attempt; a 410 also ends what else waits for the same address.
 */
export function createWebhookHandler(options: DeliverWebhookOptions): JobHandler<WebhookJobData> {
  const { store } = options;
  return async ({ deliveryId }, { signal }) => {
    const row = await store.db
      .selectFrom('webhook_deliveries')
      .selectAll()
      .where('id', '=', deliveryId)
      .executeTakeFirst();
    if (row?.state !== 'pending') return;
    const body = await bodyFor(row, options);
    if (body === null)
      return record(row, { state: 'failed', last_error: 'The generation is gone.' }, options);
    const secret = await webhookSecret(store.db, row.account_id, options.now());
    const message = { id: row.id, url: row.url, secret, body, at: options.now() };
    const answer = await sendWebhook(message, {
      signal,
      allowPrivate: options.allowPrivateUrls,
      lookup: options.lookup,
      withinMs: options.timeoutMs,
    });
    return settle(row, body, answer, options);
  };
}

async function bodyFor(
  row: WebhookDeliveryRow,
  { generation }: DeliverWebhookOptions,
): Promise<string | null> {
  const type = webhookEvents.find((event) => event === row.event);
  const data = await generation(row.generation_id);
  if (!type || !data) return null;
  const payload: WebhookPayload = { type, timestamp: new Date(row.created_at).toISOString(), data };
  return JSON.stringify(payload);
}

async function settle(
  row: WebhookDeliveryRow,
  body: string,
  answer: WebhookAnswer,
  options: DeliverWebhookOptions,
): Promise<{ deferMs: number } | undefined> {
  const attempt = row.attempt + 1;
  const seen = { attempt, payload_json: body, response_status: answer.status, last_error: answer.error };
  if (answer.error === null) {
    await record(row, { ...seen, state: 'delivered', delivered_at: options.now() }, options);
    return;
  }
  const deferMs = waitMs(attempt, answer, options);
  if (answer.status === 410) await giveUpAddress(row, options);
  const ended = answer.status === 410 || deferMs === null;
  await record(row, { ...seen, state: ended ? 'failed' : 'pending' }, options);
  return ended ? undefined : { deferMs };
}

/** Null after the last attempt. */
function waitMs(
  attempt: number,
  { retryAfterMs }: WebhookAnswer,
  { random = Math.random }: DeliverWebhookOptions,
): number | null {
  const seconds = webhookRules.retrySeconds[attempt];
  if (seconds === undefined) return null;
  const planned = seconds * 1_000 * (1 + jitter * random());
  return Math.round(Math.max(planned, Math.min(retryAfterMs ?? 0, waitMsMax)));
}

async function giveUpAddress(row: WebhookDeliveryRow, { store }: DeliverWebhookOptions): Promise<void> {
  await store.db
    .updateTable('webhook_deliveries')
    .set({ state: 'failed', last_error: 'The address answered another delivery with 410 Gone.' })
    .where('account_id', '=', row.account_id)
    .where('url', '=', row.url)
    .where('state', '=', 'pending')
    .execute();
}

async function record(
  row: WebhookDeliveryRow,
  change: Partial<WebhookDeliveryRow>,
  { store, log, metrics }: DeliverWebhookOptions,
): Promise<void> {
  const outcome = change.state === 'pending' ? 'retry' : (change.state ?? 'failed');
  metrics?.count('doitong_webhook_attempts_total', { outcome });
  await store.db.updateTable('webhook_deliveries').set(change).where('id', '=', row.id).execute();
  log?.info('webhook', {
    deliveryId: row.id,
    state: change.state,
    attempt: change.attempt,
    status: change.response_status,
  });
}
