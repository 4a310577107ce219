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
import type { Tracing } from '../tracing.ts';
import type { WebhookJobData } from './enqueue-webhook.ts';
import { type Attempt, recordAttempt } from './record-attempt.ts';
import { sendWebhook, type WebhookAnswer } from './send-webhook.ts';
import { readWebhookSecret, signingSecrets } from './webhook-secret.ts';

const waitMsMax = 86_400_000;
const jitter = 0.1;

export interface DeliverWebhookOptions {
  readonly store: Store;
  /** The generation as the payload shows it, with a fresh address of its file; null when it is gone. */
  generation(id: string): Promise<WebhookGeneration | null>;
  readonly now: () => number;
  readonly log?: Log;
  readonly metrics?: Metrics;
  readonly tracing?: Tracing;
  readonly allowPrivateUrls?: boolean;
  /** Whether an address is an inbox of this gateway, which may be private. */
  readonly isOwnInbox?: (url: string) => boolean;
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
  return async ({ deliveryId }, { signal }) => {
    const row = await readDelivery(options.store, deliveryId);
    if (row?.state !== 'pending') return undefined;
    const made = await attempt(row, signal, options);
    if (made === null) return giveUp(row, options);
    return settle(row, made, options);
  };
}

/** Ends a delivery that this gateway could not work on, however often it tried. It can be sent again. */
export async function giveUpDelivery({ db }: Store, id: string): Promise<void> {
  const broken = { state: 'failed', last_error: 'The gateway failed.', next_attempt_at: null } as const;
  await db
    .updateTable('webhook_deliveries')
    .set(broken)
    .where('id', '=', id)
    .where('state', '=', 'pending')
    .execute();
}

/** The handler of `resendJob`: one attempt, whatever came before. It changes nothing of what is planned. */
export function createResendHandler(options: DeliverWebhookOptions): JobHandler<WebhookJobData> {
  return async ({ deliveryId }, { signal }) => {
    const row = await readDelivery(options.store, deliveryId);
    const made = row && (await attempt(row, signal, options));
    if (!row || !made) return;
    const { state, attempt: count, next_attempt_at } = row;
    const delivered = { state: 'delivered', attempt: count, next_attempt_at: null } as const;
    const unchanged = { state, attempt: count, next_attempt_at };
    await recordAttempt(options, row, made, made.answer.error === null ? delivered : unchanged);
  };
}

function readDelivery({ db }: Store, id: string): Promise<WebhookDeliveryRow | undefined> {
  return db.selectFrom('webhook_deliveries').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Null when there is nothing left to tell of. */
async function attempt(
  row: WebhookDeliveryRow,
  signal: AbortSignal,
  options: DeliverWebhookOptions,
): Promise<Attempt | null> {
  const body = await bodyFor(row, options);
  if (body === null) return null;
  const at = options.now();
  const secrets = signingSecrets(await readWebhookSecret(options.store.db, row.account_id, at));
  const startedAt = performance.now();
  const answer = await sendWebhook(
    { id: row.id, url: row.url, secrets, body, at },
    {
      signal,
      allowPrivate: options.allowPrivateUrls || options.isOwnInbox?.(row.url),
      lookup: options.lookup,
      withinMs: options.timeoutMs,
      tracing: options.tracing,
    },
  );
  return { answer, body, at, durationMs: Math.round(performance.now() - startedAt) };
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
  made: Attempt,
  options: DeliverWebhookOptions,
): Promise<{ deferMs: number } | undefined> {
  const attempt = row.attempt + 1;
  const { answer } = made;
  const deferMs = answer.error === null || answer.status === 410 ? null : waitMs(attempt, answer, options);
  if (deferMs !== null) {
    const next_attempt_at = options.now() + deferMs;
    await recordAttempt(options, row, made, { state: 'pending', attempt, next_attempt_at });
    return { deferMs };
  }
  const state = answer.error === null ? 'delivered' : 'failed';
  await recordAttempt(options, row, made, { state, attempt, next_attempt_at: null });
  return undefined;
}

async function giveUp(row: WebhookDeliveryRow, { store }: DeliverWebhookOptions): Promise<undefined> {
  const gone = { state: 'failed', last_error: 'The generation is gone.', next_attempt_at: null } as const;
  await store.db.updateTable('webhook_deliveries').set(gone).where('id', '=', row.id).execute();
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
