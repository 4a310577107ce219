import { operations, type ResultOfOperation } from '#contract/operations.ts';
import type { Outcome } from './outcome.ts';
import type { PortalClient } from './portal-client.ts';

/** Opens the account's inbox, or keeps the open one for longer; the account is opened too, where this browser has none. */
export async function openInbox(client: PortalClient): Promise<Outcome<ResultOfOperation<'OpenInbox'>>> {
  const account = await client.query(operations.Account, {});
  return account.ok ? client.mutate(operations.OpenInbox, {}) : account;
}
