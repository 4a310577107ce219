import type { WebhookSample } from '#contract/inbox.ts';
import type { InboxRow } from '../store/inbox-tables.ts';
import { closeInbox, listMessages, openInbox, readInbox } from '../webhooks/inbox.ts';
import { inboxUrl } from '../webhooks/inbox-address.ts';
import { sendSamples } from '../webhooks/send-samples.ts';
import { accountOfRequest, type RequestContext } from './request-context.ts';
import type { SchemaServices } from './schema-services.ts';

interface Samples {
  readonly samples: readonly WebhookSample[];
}

/** What answers the query about the caller's inbox. */
export function inboxQueries({ store, now, publicUrl }: SchemaServices) {
  return {
    inbox: async (_: unknown, __: unknown, context: RequestContext) => {
      const row = await readInbox(store.db, accountOfRequest(context).id, now());
      return row ? inboxView(publicUrl, row) : null;
    },
  };
}

/** What answers the mutations of the caller's inbox. */
export function inboxMutations(services: SchemaServices) {
  const { store, now, publicUrl } = services;
  return {
    openInbox: async (
      _: unknown,
      { answerStatus }: { answerStatus?: number | null },
      context: RequestContext,
    ) => inboxView(publicUrl, await openInbox(store, accountOfRequest(context).id, answerStatus, now())),
    closeInbox: (_: unknown, __: unknown, context: RequestContext) =>
      closeInbox(store, accountOfRequest(context).id, now()),
    sendWebhookSamples: (_: unknown, { samples }: Samples, context: RequestContext) =>
      sendSamples(services, accountOfRequest(context).id, samples),
  };
}

/** What answers the messages, which are only read when somebody asks for them. */
export function inboxTypes({ store }: SchemaServices) {
  return {
    Inbox: {
      messages: ({ accountId }: { accountId: string }, { since }: { since?: string | null }) =>
        listMessages(store.db, accountId, since),
    },
  };
}

function inboxView(publicUrl: string, row: InboxRow) {
  return {
    accountId: row.account_id,
    url: inboxUrl(publicUrl, row.token),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    answerStatus: row.answer_status,
  };
}
