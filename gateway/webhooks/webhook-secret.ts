import { randomBytes } from 'node:crypto';
import { webhookRules } from '#contract/webhook.ts';
import type { Db, Tx } from '../store/store.ts';

/** The secret that signs the webhooks of an account, drawn the first time somebody asks. Rejects for no account. */
export async function webhookSecret(db: Db | Tx, accountId: string): Promise<string> {
  const drawn = webhookRules.secretPrefix + randomBytes(24).toString('base64');
  await db
    .updateTable('accounts')
    .set({ webhook_secret: drawn })
    .where('id', '=', accountId)
    .where('webhook_secret', 'is', null)
    .execute();
  const { webhook_secret: kept } = await db
    .selectFrom('accounts')
    .select('webhook_secret')
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow();
  if (kept === null) throw new Error('a webhook secret was not kept');
  return kept;
}
