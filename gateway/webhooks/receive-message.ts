import { inboxRules } from '#contract/inbox.ts';
import { newId } from '../store/new-id.ts';
import type { Store, Tx } from '../store/store.ts';
import { inboxOfToken, inboxTurn } from './inbox.ts';
import { judgeSignature, type ReceivedMessage } from './judge-signature.ts';
import { readWebhookSecret, signingSecrets } from './webhook-secret.ts';

/** What became of a message: kept, and answered as its inbox is told to; one too many; or there is no such inbox. */
export type Reception =
  | { readonly kind: 'kept'; readonly answerStatus: number }
  | { readonly kind: 'full'; readonly retryAfterSeconds: number }
  | { readonly kind: 'gone' };

/** Headers that hold what is nobody else's business, or what a proxy on the way added. */
const LEFT_OUT = /^(cookie|authorization|proxy-.*|x-forwarded-.*|forwarded|x-real-ip|via)$/;
const MINUTE_MS = 60_000;

/** Keeps a message with its verdict, and lets the oldest go. */
export function receiveMessage(store: Store, token: string, message: ReceivedMessage): Promise<Reception> {
  return store.transaction(
    async (tx) => {
      const named = await inboxOfToken(tx, token, message.at);
      if (named === undefined) return { kind: 'gone' };
      const accountId = named.account_id;
      await inboxTurn(tx, accountId);
      const inbox = await inboxOfToken(tx, token, message.at);
      if (inbox === undefined) return { kind: 'gone' };
      const waitMs = await waitFor(tx, accountId, message.at);
      if (waitMs > 0) return { kind: 'full', retryAfterSeconds: Math.ceil(waitMs / 1_000) };
      await keep(tx, accountId, message);
      await letGo(tx, accountId);
      return { kind: 'kept', answerStatus: inbox.answer_status };
    },
    { durable: false },
  );
}

/** Milliseconds until there is room for one more in the minute that ends now; 0 when there is. */
async function waitFor(tx: Tx, accountId: string, now: number): Promise<number> {
  const first = await tx
    .selectFrom('inbox_messages')
    .select('received_at')
    .where('account_id', '=', accountId)
    .orderBy('id', 'desc')
    .offset(inboxRules.messagesPerMinute - 1)
    .limit(1)
    .executeTakeFirst();
  return first === undefined ? 0 : Math.max(0, first.received_at + MINUTE_MS - now);
}

async function keep(tx: Tx, accountId: string, message: ReceivedMessage): Promise<void> {
  const { at, headers, body } = message;
  const secrets = signingSecrets(await readWebhookSecret(tx, accountId, at));
  await tx
    .insertInto('inbox_messages')
    .values({
      id: newId('inm', at),
      account_id: accountId,
      received_at: at,
      headers_json: JSON.stringify(shownHeaders(headers)),
      body,
      verdict: judgeSignature(message, secrets),
    })
    .execute();
}

function shownHeaders(headers: ReceivedMessage['headers']) {
  const shown: { name: string; value: string }[] = [];
  let room = inboxRules.headerBytesMax;
  for (const [name, value] of Object.entries(headers)) {
    if (LEFT_OUT.test(name) || name.length + value.length > room) continue;
    room -= name.length + value.length;
    shown.push({ name, value });
  }
  return shown;
}

async function letGo(tx: Tx, accountId: string): Promise<void> {
  const oldest = tx
    .selectFrom('inbox_messages')
    .select('id')
    .where('account_id', '=', accountId)
    .orderBy('id', 'desc')
    .offset(inboxRules.messagesMax)
    .limit(1);
  await tx
    .deleteFrom('inbox_messages')
    .where('account_id', '=', accountId)
    .where('id', '<=', oldest)
    .execute();
}
