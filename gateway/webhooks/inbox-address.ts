import { randomBytes } from 'node:crypto';
import { inboxPath, inboxTokenIn } from '#contract/inbox.ts';

/** What an inbox is reached with: 256 random bits. */
export function newInboxToken(): string {
  return randomBytes(32).toString('base64url');
}

export function inboxUrl(publicUrl: string, token: string): string {
  return `${publicUrl}${inboxPath}${token}`;
}

/**
 * The token of an address that is, to the letter, one of this gateway's own inboxes; null for any other. Such an address
 * may be contacted wherever it leads, because it leads here: nothing of it is the caller's but the token.
 */
export function tokenOfOwnInbox(publicUrl: string, url: string): string | null {
  return url.startsWith(`${publicUrl}${inboxPath}`) ? inboxTokenIn(url.slice(publicUrl.length)) : null;
}
