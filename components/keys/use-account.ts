import {
  type QueryClient,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { Outcome } from '#components/playground/client/outcome.ts';
import type { PortalClient } from '#components/playground/client/portal-client.ts';
import { operations, type ResultOfOperation } from '#contract/operations.ts';
import { FailureError, readSession, signIn, signOut } from './session-client.ts';
import { forgetKey, rememberKey } from './session-keys.ts';

export type Overview = ResultOfOperation<'AccountOverview'>;
export type ApiKey = Overview['keys'][number];
export type LedgerEntry = ResultOfOperation<'Ledger'>['ledger']['items'][number];
export type ActivityDay = ResultOfOperation<'Activity'>['activity'][number];
export type WebhookSecret = ResultOfOperation<'WebhookSecret'>['webhookSecret'];

const sessionKey = ['session'] as const;
const accountKey = ['account'] as const;
const secretKey = ['account', 'webhook secret'] as const;

/** Whether this browser has an account, and what begins and ends that. Looking opens nothing. */
export function useSession(client: PortalClient) {
  const queries = useQueryClient();
  const session = useQuery({
    queryKey: sessionKey,
    queryFn: ({ signal }) => readSession(signal),
    retry: 1,
  });
  const onSuccess = () => startOver(queries);
  const forgetAll = () => {
    forgetKey();
    return onSuccess();
  };
  return {
    session,
    open: useMutation({
      mutationFn: async () => dataOf(await client.query(operations.Account, {})),
      onSuccess,
    }),
    signIn: useMutation({ mutationFn: (key: string) => signIn(key), gcTime: 0, onSuccess }),
    signOut: useMutation({ mutationFn: () => signOut(), onSuccess: forgetAll }),
  };
}

/** Forgets everything of the account that was shown before, then asks who is here now. */
async function startOver(queries: QueryClient): Promise<void> {
  queries.removeQueries({ queryKey: accountKey });
  await queries.invalidateQueries({ queryKey: sessionKey });
}

/** Balance, limits, use and keys, read again every ten seconds while the page is looked at. */
export function useOverview(client: PortalClient) {
  return useQuery({
    queryKey: [...accountKey, 'overview'],
    queryFn: async ({ signal }) => dataOf(await client.query(operations.AccountOverview, {}, signal)),
    refetchInterval: ({ state }) => (state.error ? false : 10_000),
    retry: 0,
  });
}

export function useKeyActions(client: PortalClient) {
  const queries = useQueryClient();
  const readAgain = () => queries.invalidateQueries({ queryKey: [...accountKey, 'overview'] });
  return {
    create: useMutation({
      mutationFn: async (name: string) =>
        dataOf(await client.mutate(operations.CreateKey, { name })).createKey,
      gcTime: 0,
      onSuccess: ({ key, apiKey }) => {
        rememberKey({ id: apiKey.id, name: apiKey.name, key });
        return readAgain();
      },
    }),
    revoke: useMutation({
      mutationFn: async (id: string) => dataOf(await client.mutate(operations.RevokeKey, { id })).revokeKey,
      // With the key of this browser gone there is nothing to read with.
      onSuccess: ({ id, current }) => {
        forgetKey(id);
        return current ? undefined : readAgain();
      },
    }),
  };
}

/** The last 30 days of the account; read again when `spent` changes. */
export function useActivity(client: PortalClient, spent: number) {
  return useQuery({
    queryKey: [...accountKey, 'activity', spent],
    queryFn: async ({ signal }) => dataOf(await client.query(operations.Activity, {}, signal)).activity,
    placeholderData: (before) => before,
    retry: 0,
  });
}

export type LedgerReason = LedgerEntry['reason'];

/** The ledger, newest first, a page at a time; only entries of one kind, where one is given. */
export function useLedger(client: PortalClient, balance: number, reason: LedgerReason | null) {
  return useInfiniteQuery({
    queryKey: [...accountKey, 'ledger', balance, reason],
    queryFn: async ({ pageParam, signal }) =>
      dataOf(await client.query(operations.Ledger, { reason, first: 10, after: pageParam }, signal)).ledger,
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
    retry: 0,
  });
}

/** All entries, newest first, up to `max`; for a file. Rejects with a FailureError. */
export async function readLedger(
  client: PortalClient,
  reason: LedgerReason | null,
  max = 5_000,
): Promise<readonly LedgerEntry[]> {
  const entries: LedgerEntry[] = [];
  let after: string | null = null;
  do {
    const { ledger }: ResultOfOperation<'Ledger'> = dataOf(
      await client.query(operations.Ledger, { reason, first: 100, after }),
    );
    entries.push(...ledger.items);
    after = ledger.next;
  } while (after !== null && entries.length < max);
  return entries;
}

/** The secret of the webhooks: asked for only when somebody wants to see it. */
export function useWebhookSecret(client: PortalClient, revealed: boolean) {
  const queries = useQueryClient();
  return {
    secret: useQuery({
      queryKey: secretKey,
      queryFn: async ({ signal }) =>
        dataOf(await client.query(operations.WebhookSecret, {}, signal)).webhookSecret,
      enabled: revealed,
      gcTime: 0,
      retry: 0,
    }),
    rotate: useMutation({
      mutationFn: async () =>
        dataOf(await client.mutate(operations.RotateWebhookSecret, {})).rotateWebhookSecret,
      onSuccess: (secret) => queries.setQueryData(secretKey, secret),
    }),
  };
}

/** The data of an answer. Throws a FailureError when there is none. */
export function dataOf<Data>(outcome: Outcome<Data>): Data {
  if (outcome.ok) return outcome.data;
  throw new FailureError(outcome.failure);
}
