import { ApiError } from '../api-error.ts';
import type { Queue } from '../jobs/queue.ts';
import type { Store } from '../store/store.ts';
import type { WebhookJobData } from './enqueue-webhook.ts';
import { deliveryOf, type WebhookDelivery } from './list-deliveries.ts';

export const resendJob = 'resend-webhook';

/** Plans one more attempt, at once; one that is already planned is enough. Throws NOT_FOUND. */
export function resendWebhook(
  { store, queue }: { readonly store: Store; readonly queue: Queue },
  accountId: string,
  deliveryId: string,
): Promise<WebhookDelivery> {
  return store.transaction(async (tx) => {
    const row = await tx
      .selectFrom('webhook_deliveries')
      .selectAll()
      .where('id', '=', deliveryId)
      .where('account_id', '=', accountId)
      .executeTakeFirst();
    if (row === undefined) throw new ApiError('NOT_FOUND', 'The account has no delivery with this id.');
    const data: WebhookJobData = { deliveryId };
    await queue.enqueue(tx, resendJob, data, { dedupKey: `resend ${deliveryId}` });
    return deliveryOf(row);
  });
}
