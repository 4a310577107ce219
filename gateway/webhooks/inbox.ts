import { inboxAnswers, inboxRules, type SignatureVerdict } from '#contract/inbox.ts';
import { ApiError } from '../api-error.ts';
import type { InboxMessageRow, InboxRow } from '../store/inbox-tables.ts';
import type { Db, Store, Tx } from '../store/store.ts';
import { takeTurns } from '../store/take-turns.ts';
import { newInboxToken } from './inbox-address.ts';

/** Mirrors `InboxMessage` of the schema; times are milliseconds since 1970. */
export interface InboxMessage {
  readonly id: string;
  readonly at: number;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly body: string;
  readonly verdict: SignatureVerdict;
}

const KEPT_MS = inboxRules.hours * 3_600_000;
const MESSAGE_ID = /^inm_[0-9a-z]{26}$/;

/** The account's inbox; undefined when none is open. */
export function readInbox(db: Db | Tx, accountId: string, now: number): Promise<InboxRow | undefined> {
  return db
    .selectFrom('inboxes')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('expires_at', '>', now)
    .executeTakeFirst();
}

/** The inbox that a token stands for; undefined when there is none any more. */
export function inboxOfToken(db: Db | Tx, token: string, now: number): Promise<InboxRow | undefined> {
  return db
    .selectFrom('inboxes')
    .selectAll()
    .where('token', '=', token)
    .where('expires_at', '>', now)
    .executeTakeFirst();
}

/** Opens an inbox, or keeps the open one for another day. Throws INVALID_INPUT for a status that it does not answer with. */
export async function openInbox(
  store: Store,
  accountId: string,
  answerStatus: number | null | undefined,
  now: number,
): Promise<InboxRow> {
  checkAnswer(answerStatus);
  return store.transaction(async (tx) => {
    await inboxTurn(tx, accountId);
    const open = await readInbox(tx, accountId, now);
    if (open === undefined) await removeInbox(tx, accountId);
    const expires_at = now + KEPT_MS;
    const answer_status = answerStatus ?? open?.answer_status ?? inboxAnswers[0];
    return tx
      .insertInto('inboxes')
      .values({
        ...{ account_id: accountId, token: newInboxToken(), created_at: now },
        ...{ answer_status, expires_at },
      })
      .onConflict((conflict) => conflict.column('account_id').doUpdateSet({ answer_status, expires_at }))
      .returningAll()
      .executeTakeFirstOrThrow();
  });
}

/** False when none was open. */
export function closeInbox(store: Store, accountId: string, now: number): Promise<boolean> {
  return store.transaction(async (tx) => {
    await inboxTurn(tx, accountId);
    const open = await readInbox(tx, accountId, now);
    await removeInbox(tx, accountId);
    return open !== undefined;
  });
}

/** What came after a message, or all that is kept, newest first. Throws INVALID_INPUT for what is no message's id. */
export async function listMessages(
  db: Db,
  accountId: string,
  since?: string | null,
): Promise<InboxMessage[]> {
  if (since && !MESSAGE_ID.test(since)) throw invalid('since', 'since must be the id of a message.');
  let query = db.selectFrom('inbox_messages').selectAll().where('account_id', '=', accountId);
  if (since) query = query.where('id', '>', since);
  const rows = await query.orderBy('id', 'desc').limit(inboxRules.messagesMax).execute();
  return rows.map(messageOf);
}

/** Removes the inboxes whose time is over, with what they keep. */
export async function sweepInboxes({ db }: Store, now: number): Promise<void> {
  await db.deleteFrom('inboxes').where('expires_at', '<=', now).execute();
}

/** One at a time opens, closes or fills the inbox of an account. */
export function inboxTurn(tx: Tx, accountId: string): Promise<void> {
  return takeTurns(tx, `inbox of ${accountId}`);
}

/** Its messages go with it. */
async function removeInbox(tx: Tx, accountId: string): Promise<void> {
  await tx.deleteFrom('inboxes').where('account_id', '=', accountId).execute();
}

function checkAnswer(status: number | null | undefined): void {
  if (status === null || status === undefined || inboxAnswers.some((known) => known === status)) return;
  throw invalid('answerStatus', `answerStatus is ${status}; an inbox answers ${inboxAnswers.join(', ')}.`);
}

function invalid(path: string, message: string): ApiError {
  return new ApiError('INVALID_INPUT', message, { problems: [{ path, message }] });
}

function messageOf({ id, received_at, headers_json, body, verdict }: InboxMessageRow): InboxMessage {
  return { id, at: received_at, headers: JSON.parse(headers_json), body, verdict };
}
