import type { ResultOfOperation } from '#contract/operations.ts';
import { webhookHeaders } from '#contract/webhook.ts';

export type Inbox = NonNullable<ResultOfOperation<'Inbox'>['inbox']>;
export type InboxMessage = Inbox['messages'][number];

/** A message with what its headers and its body say, and what came before it. */
export interface MessageView {
  readonly message: InboxMessage;
  /** The webhook-id; empty without one. */
  readonly id: string;
  readonly timestamp: string;
  readonly signature: string;
  /** The `type` in the body; undefined where it has none. */
  readonly event?: string;
  /** The id came before: a receiver drops it. */
  readonly repeated: boolean;
  /** It tells of something that happened before what an earlier message told of. */
  readonly late: boolean;
}

/** Messages as the list shows them. `messages` are newest first, and so is what is returned. */
export function viewMessages(messages: readonly InboxMessage[]): readonly MessageView[] {
  const seen = new Set<string>();
  let latest = '';
  const views = messages.toReversed().map((message): MessageView => {
    const { event, timestamp } = facts(message.body);
    const id = headerOf(message, webhookHeaders.id);
    const repeated = id !== '' && seen.has(id);
    const late = !repeated && timestamp !== undefined && timestamp < latest;
    seen.add(id);
    if (timestamp !== undefined && timestamp > latest) latest = timestamp;
    return {
      ...{ message, id, event, repeated, late },
      timestamp: headerOf(message, webhookHeaders.timestamp),
      signature: headerOf(message, webhookHeaders.signature),
    };
  });
  return views.toReversed();
}

/** What was kept before with what came since, newest first, up to `max`. */
export function addMessages(
  kept: readonly InboxMessage[],
  fresh: readonly InboxMessage[],
  max: number,
): readonly InboxMessage[] {
  const known = new Set(kept.map(({ id }) => id));
  return [...fresh.filter(({ id }) => !known.has(id)), ...kept].slice(0, max);
}

function headerOf({ headers }: InboxMessage, name: string): string {
  return headers.find((header) => header.name === name)?.value ?? '';
}

/** Anybody may post anything, so both are only taken for what they are. */
function facts(body: string): { readonly event?: string; readonly timestamp?: string } {
  try {
    const { type, timestamp }: Record<string, unknown> = Object(JSON.parse(body));
    return {
      event: typeof type === 'string' ? type.slice(0, 80) : undefined,
      timestamp: typeof timestamp === 'string' ? timestamp : undefined,
    };
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
