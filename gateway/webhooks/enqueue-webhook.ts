import type { WebhookEvent } from '#contract/webhook.ts';
import type { Queue } from '../jobs/queue.ts';
import type { Tx } from '../store/store.ts';

export const webhookJob = 'deliver-webhook';

export interface WebhookJobData {
  readonly deliveryId: string;
}

export interface EndedGeneration {
  readonly generationId: string;
  readonly event: WebhookEvent;
  /** When it ended, epoch milliseconds. */
  readonly at: number;
  /** Milliseconds before the first attempt. */
  readonly afterMs?: number;
}

/** A generation has one webhook at most. */
export function deliveryIdOf(generationId: string): string {
  return `msg_${generationId}`;
}

/**
 * Plans the delivery of an event in the transaction that ends the generation, so that there is one if, and only if, it
 * ended. Does nothing for a generation without `webhookUrl`, and nothing the second time.
 */
export async function enqueueWebhook(tx: Tx, queue: Queue, ended: EndedGeneration): Promise<void> {
  const { generationId, event, at, afterMs = 0 } = ended;
  const generation = await tx
    .selectFrom('generations')
    .select(['account_id', 'webhook_url'])
    .where('id', '=', generationId)
    .executeTakeFirst();
  if (!generation?.webhook_url) return;
  const deliveryId = deliveryIdOf(generationId);
  const added = await tx
    .insertInto('webhook_deliveries')
    .values({
      id: deliveryId,
      generation_id: generationId,
      account_id: generation.account_id,
      url: generation.webhook_url,
      event,
      payload_json: '{}',
      state: 'pending',
      attempt: 0,
      created_at: at,
      next_attempt_at: at + afterMs,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (added) await queue.enqueue(tx, webhookJob, { deliveryId }, { dedupKey: deliveryId, afterMs });
}
