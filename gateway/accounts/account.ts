import { type Plan, planById } from '#catalog/plans.ts';
import type { AccountRow } from '../store/tables.ts';

export interface Account {
  readonly id: string;
  readonly plan: Plan;
  /** Credits that can be spent now. */
  readonly balance: number;
}

/** Who sends a request. */
export type Caller =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'portal' }
  | { readonly kind: 'account'; readonly account: Account; readonly keyId: string };

/** Throws when the account has a plan that the catalog does not know. */
export function accountOf(row: Pick<AccountRow, 'id' | 'plan' | 'balance'>): Account {
  const plan = planById(row.plan);
  if (plan === undefined)
    throw new Error(`Account ${row.id} has the plan ${row.plan}, which does not exist.`);
  return { id: row.id, plan, balance: row.balance };
}
