import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { dataOf } from '#components/keys/use-account.ts';
import { openInbox } from '#components/playground/client/open-inbox.ts';
import type { PortalClient } from '#components/playground/client/portal-client.ts';
import { inboxRules, type WebhookSample } from '#contract/inbox.ts';
import { operations, type ResultOfOperation } from '#contract/operations.ts';
import type { GenerateInput } from '#contract/request.ts';
import { addMessages, type Inbox } from './message-view.ts';

export type WebhookDelivery = ResultOfOperation<'WebhookDeliveries'>['webhookDeliveries']['items'][number];

const benchKey = ['account', 'bench'] as const;
const inboxKey = [...benchKey, 'inbox'] as const;
const deliveriesKey = [...benchKey, 'deliveries'] as const;

/** The account's inbox with what came, read again every two seconds while the page is looked at. Null: none is open. */
export function useInbox(client: PortalClient, enabled: boolean) {
  const queries = useQueryClient();
  return useQuery({
    queryKey: inboxKey,
    queryFn: async ({ signal }): Promise<Inbox | null> => {
      const before = queries.getQueryData<Inbox | null>(inboxKey);
      const since = before?.messages[0]?.id ?? null;
      const { inbox } = dataOf(await client.query(operations.Inbox, { since }, signal));
      if (!inbox) return null;
      const kept = before?.url === inbox.url ? before.messages : [];
      return { ...inbox, messages: [...addMessages(kept, inbox.messages, inboxRules.messagesMax)] };
    },
    enabled,
    refetchInterval: ({ state }) => (state.error ? 10_000 : 2_000),
    retry: 0,
  });
}

/** What can be done with the inbox. Opening it opens an account, where this browser has none. */
export function useInboxActions(client: PortalClient) {
  const queries = useQueryClient();
  const readAgain = () => queries.invalidateQueries({ queryKey: inboxKey });
  const open = async (answerStatus?: number) =>
    dataOf(await client.mutate(operations.OpenInbox, { answerStatus })).openInbox;
  return {
    open: useMutation({
      mutationFn: async () => dataOf(await openInbox(client)).openInbox,
      onSuccess: () => queries.invalidateQueries(),
    }),
    answer: useMutation({ mutationFn: (status: number) => open(status), onSuccess: readAgain }),
    renew: useMutation({
      mutationFn: async () => {
        dataOf(await client.mutate(operations.CloseInbox, {}));
        return open();
      },
      onSuccess: readAgain,
    }),
    send: useMutation({
      mutationFn: async (samples: readonly WebhookSample[]) =>
        dataOf(await client.mutate(operations.SendWebhookSamples, { samples: [...samples] })),
      onSuccess: readAgain,
    }),
    run: useMutation({
      mutationFn: async ({ input, idempotencyKey }: { input: GenerateInput; idempotencyKey: string }) =>
        dataOf(await client.mutate(operations.Generate, { input }, idempotencyKey)).generate,
    }),
  };
}

/** The webhooks of the account's generations, newest first, a page at a time. */
export function useDeliveries(client: PortalClient, enabled: boolean) {
  return useInfiniteQuery({
    queryKey: deliveriesKey,
    queryFn: async ({ pageParam, signal }) =>
      dataOf(await client.query(operations.WebhookDeliveries, { first: 10, after: pageParam }, signal))
        .webhookDeliveries,
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    enabled,
    refetchInterval: ({ state }) => (state.error ? false : 5_000),
    retry: 0,
  });
}

/** Sends the webhook of a generation once more. */
export function useResend(client: PortalClient) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (deliveryId: string) =>
      dataOf(await client.mutate(operations.ResendWebhook, { deliveryId })).resendWebhook,
    onSuccess: () => queries.invalidateQueries({ queryKey: benchKey }),
  });
}

/** Reads the secret of the account's webhooks when somebody asks for it; it is kept nowhere. */
export async function readAccountSecret(client: PortalClient): Promise<string> {
  return dataOf(await client.query(operations.WebhookSecret, {})).webhookSecret.secret;
}
