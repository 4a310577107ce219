import { randomBytes } from 'node:crypto';
import { webhookRules } from '#contract/webhook.ts';
import type { Db, Store, Tx } from '../store/store.ts';
import type { WebhookSecretRow } from '../store/tables.ts';

/** Mirrors `WebhookSecret` of the schema; times are milliseconds since 1970. */
export interface WebhookSecret {
  readonly secret: string;
  readonly createdAt: number;
  /** Signs too until `previousUntil`; null outside of a rotation. */
  readonly previousSecret: string | null;
  readonly previousUntil: number | null;
}

const OVERLAP_MS = webhookRules.rotationHours * 3_600_000;

/** What signs the webhooks of an account, drawn the first time somebody asks. Rejects for no account. */
export async function readWebhookSecret(db: Db | Tx, accountId: string, now: number): Promise<WebhookSecret> {
  const kept = await readRow(db, accountId);
  if (kept !== undefined) return secretOf(kept, now);
  await db
    .insertInto('webhook_secrets')
    .values({ account_id: accountId, secret: drawSecret(), created_at: now })
    .onConflict((conflict) => conflict.column('account_id').doNothing())
    .execute();
  return readWebhookSecret(db, accountId, now);
}

/** Draws a new secret. The one before signs for another day; the one before that, if there is one, ends now. */
export function rotateWebhookSecret(store: Store, accountId: string, now: number): Promise<WebhookSecret> {
  return store.transaction(async (tx) => {
    await readWebhookSecret(tx, accountId, now);
    const row = await tx
      .updateTable('webhook_secrets')
      .set((eb) => ({
        secret: drawSecret(),
        created_at: now,
        previous_secret: eb.ref('secret'),
        previous_until: now + OVERLAP_MS,
      }))
      .where('account_id', '=', accountId)
      .returningAll()
      .executeTakeFirstOrThrow();
    return secretOf(row, now);
  });
}

/** The secrets that sign, newest first. */
export function signingSecrets({ secret, previousSecret }: WebhookSecret): readonly string[] {
  return previousSecret === null ? [secret] : [secret, previousSecret];
}

function readRow(db: Db | Tx, accountId: string): Promise<WebhookSecretRow | undefined> {
  return db.selectFrom('webhook_secrets').selectAll().where('account_id', '=', accountId).executeTakeFirst();
}

function secretOf(row: WebhookSecretRow, now: number): WebhookSecret {
  const rotating = row.previous_until !== null && row.previous_until > now;
  return {
    secret: row.secret,
    createdAt: row.created_at,
    previousSecret: rotating ? row.previous_secret : null,
    previousUntil: rotating ? row.previous_until : null,
  };
}

function drawSecret(): string {
  return webhookRules.secretPrefix + randomBytes(24).toString('base64');
}
