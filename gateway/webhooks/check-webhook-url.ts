import type { Problem } from '#contract/errors.ts';
import { type CheckUrlOptions, checkUrl } from '../network/check-url.ts';
import type { Store } from '../store/store.ts';
import { inboxOfToken } from './inbox.ts';
import { tokenOfOwnInbox } from './inbox-address.ts';

const path = 'webhookUrl';
const GONE = 'There is no inbox at this address any more. Open one, and use its address.';

/** What is wrong with the `webhookUrl` of a request; null when it may be contacted. */
export function checkWebhookUrl(url: string, options?: CheckUrlOptions): Promise<Problem | null> {
  return checkUrl(url, path, options);
}

export interface OwnInboxes {
  readonly store: Store;
  readonly now: () => number;
  /** Where callers reach this gateway. */
  readonly publicUrl: string;
}

/** The same, where an open inbox of this gateway is fine as well, whether or not it can be reached from elsewhere. */
export async function checkWebhookUrlOrInbox(
  { store, now, publicUrl }: OwnInboxes,
  url: string,
  options: CheckUrlOptions,
): Promise<Problem | null> {
  const token = tokenOfOwnInbox(publicUrl, url);
  if (token === null) return checkWebhookUrl(url, options);
  return (await inboxOfToken(store.db, token, now())) ? null : { path, message: GONE };
}
