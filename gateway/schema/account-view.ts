import type { Account } from '../accounts/account.ts';
import { readUsage } from '../accounts/usage.ts';
import type { SchemaServices } from './schema-services.ts';

/** An account as `Account` of the schema. */
export async function accountView({ store, now }: SchemaServices, account: Account) {
  const { reserved, ...usage } = await readUsage(store, account, now());
  const { requestsPerMinute, concurrent, requestsPerDay, readsPerMinute } = account.plan;
  const limits = { requestsPerMinute, concurrent, requestsPerDay, readsPerMinute };
  return { id: account.id, plan: account.plan.id, balance: account.balance, reserved, limits, usage };
}
