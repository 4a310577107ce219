import type { PlanId } from '#catalog/plans.ts';
import { newId } from '../store/new-id.ts';
import type { Store, Tx } from '../store/store.ts';
import { hashApiKey, keyPrefix, newApiKey } from './api-key.ts';
import { grant } from './balance.ts';

export interface NewAccount {
  readonly plan: PlanId;
  /** Credits to begin with; 0 or more. */
  readonly credits: number;
  /** Name of the first key. */
  readonly keyName: string;
}

export interface OpenedAccount {
  readonly accountId: string;
  /** The key itself: returned here and known nowhere else. */
  readonly key: string;
}

/** Opens an account with credits and a first key, in one transaction. */
export function openAccount(store: Store, account: NewAccount, now: number): Promise<OpenedAccount> {
  return store.transaction(async (tx) => {
    const accountId = newId('acc', now);
    await tx
      .insertInto('accounts')
      .values({ id: accountId, plan: account.plan, balance: 0, created_at: now })
      .execute();
    if (account.credits > 0) await grant(tx, { accountId, credits: account.credits, now });
    return { accountId, key: await addKey(tx, accountId, account.keyName, now) };
  });
}

async function addKey(tx: Tx, accountId: string, name: string, now: number): Promise<string> {
  const key = newApiKey();
  await tx
    .insertInto('api_keys')
    .values({
      id: newId('key', now),
      account_id: accountId,
      name,
      prefix: keyPrefix(key),
      hash: hashApiKey(key),
      created_at: now,
      last_used_at: null,
      revoked_at: null,
    })
    .execute();
  return key;
}
