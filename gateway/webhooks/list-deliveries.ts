import { type Page, type PageRequest, pageCursor, pageOf, pageSize } from '../store/page.ts';
import type { Db } from '../store/store.ts';
import type { WebhookAttemptRow, WebhookDeliveryRow } from '../store/tables.ts';
import { deliveryIdOf } from './enqueue-webhook.ts';

export interface DeliveryRequest extends PageRequest {
  readonly generationId?: string | null;
}

/** Mirrors `WebhookAttempt` of the schema; times are milliseconds since 1970. */
export interface WebhookAttempt {
  readonly at: number;
  readonly durationMs: number;
  readonly responseStatus: number | null;
  readonly error: string | null;
}

/** Mirrors `WebhookDelivery` of the schema, without its attempts. */
export interface WebhookDelivery {
  readonly id: string;
  readonly generationId: string;
  readonly event: string;
  readonly url: string;
  readonly state: string;
  readonly nextAttemptAt: number | null;
  readonly createdAt: number;
  readonly deliveredAt: number | null;
}

const ID = /^msg_gen_[0-9a-z]{26}$/;

/** The webhooks of an account, newest first. */
export async function listDeliveries(
  db: Db,
  accountId: string,
  request: DeliveryRequest,
): Promise<Page<WebhookDelivery>> {
  const size = pageSize(request);
  const after = pageCursor(request, ID);
  let query = db.selectFrom('webhook_deliveries').selectAll().where('account_id', '=', accountId);
  if (request.generationId) query = query.where('id', '=', deliveryIdOf(request.generationId));
  if (after !== undefined) query = query.where('id', '<', after);
  const rows = await query
    .orderBy('id', 'desc')
    .limit(size + 1)
    .execute();
  return pageOf(rows.map(deliveryOf), size, ({ id }) => id);
}

/** What was tried to deliver a webhook, oldest first. */
export async function listAttempts(db: Db, deliveryId: string): Promise<WebhookAttempt[]> {
  const rows = await db
    .selectFrom('webhook_attempts')
    .selectAll()
    .where('delivery_id', '=', deliveryId)
    .orderBy('id')
    .execute();
  return rows.map(attemptOf);
}

export function deliveryOf(row: WebhookDeliveryRow): WebhookDelivery {
  return {
    id: row.id,
    generationId: row.generation_id,
    event: row.event,
    url: row.url,
    state: row.state.toUpperCase(),
    nextAttemptAt: row.next_attempt_at,
    createdAt: row.created_at,
    deliveredAt: row.delivered_at,
  };
}

function attemptOf({ at, duration_ms, response_status, error }: WebhookAttemptRow): WebhookAttempt {
  return { at, durationMs: duration_ms, responseStatus: response_status, error };
}
