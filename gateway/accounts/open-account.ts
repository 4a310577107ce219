import type { PlanId } from '#catalog/plans.ts';
import { newId } from '../store/new-id.ts';
import type { Store } from '../store/store.ts';
import { grant } from './balance.ts';
import { addKey } from './keys.ts';

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
    const { key } = await addKey(tx, accountId, account.keyName, now);
    return { accountId, key };
  });
}
