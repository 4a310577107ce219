import { useQuery } from '@tanstack/react-query';
import { operations, type WebhookDelivery } from '#contract/operations.ts';
import { isFinal } from '#contract/request.ts';
import type { PortalClient } from '../client/portal-client.ts';
import type { Run } from '../runs/run.ts';

/** Milliseconds between questions while a delivery is still to come. */
const everyMs = 3_000;

/** The webhook of a run: undefined while it is not known, null when there is none. */
export function useWebhookDelivery(client: PortalClient, { request, generation }: Run) {
  const id = generation?.id ?? '';
  const ended = generation !== undefined && isFinal(generation.status);
  return useQuery<WebhookDelivery | null>({
    queryKey: ['webhook', id],
    queryFn: async ({ signal }) => {
      const outcome = await client.query(operations.GenerationWebhook, { id }, signal);
      if (!outcome.ok) throw new Error(outcome.failure.message);
      return outcome.data.webhookDeliveries.items[0] ?? null;
    },
    enabled: ended && request.webhookUrl !== undefined,
    refetchInterval: ({ state }) =>
      state.data?.state === 'DELIVERED' || state.data?.state === 'FAILED' ? false : everyMs,
    retry: 1,
  });
}
