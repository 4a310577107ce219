import { randomBytes } from 'node:crypto';
import { webhookRules } from '#contract/webhook.ts';
import type { Db, Tx } from '../store/store.ts';

/** The secret that signs the webhooks of an account, drawn the first time somebody asks. Rejects for no account. */
export async function webhookSecret(db: Db | Tx, accountId: string, now: number): Promise<string> {
  const kept = await readSecret(db, accountId);
  if (kept !== undefined) return kept;
  const secret = webhookRules.secretPrefix + randomBytes(24).toString('base64');
  await db
    .insertInto('webhook_secrets')
    .values({ account_id: accountId, secret, created_at: now })
    .onConflict((conflict) => conflict.column('account_id').doNothing())
    .execute();
  return (await readSecret(db, accountId)) ?? secret;
}

async function readSecret(db: Db | Tx, accountId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('webhook_secrets')
    .select('secret')
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return row?.secret;
}
