import { randomBytes } from 'node:crypto';
import { inboxPath } from '#contract/inbox.ts';

const TOKEN = /^[\w-]{43}$/;

/** What an inbox is reached with: 256 random bits. */
export function newInboxToken(): string {
  return randomBytes(32).toString('base64url');
}

/** The token in the path of a request; null when it is none. */
export function tokenInPath(path: string): string | null {
  const token = path.startsWith(inboxPath) ? path.slice(inboxPath.length) : '';
  return TOKEN.test(token) ? token : null;
}

export function inboxUrl(publicUrl: string, token: string): string {
  return `${publicUrl}${inboxPath}${token}`;
}

/**
 * The token of an address that is, to the letter, one of this gateway's own inboxes; null for any other. Such an address
 * may be contacted wherever it leads, because it leads here: nothing of it is the caller's but the token.
 */
export function tokenOfOwnInbox(publicUrl: string, url: string): string | null {
  const start = `${publicUrl}${inboxPath}`;
  if (!url.startsWith(start)) return null;
  const token = url.slice(start.length);
  return TOKEN.test(token) ? token : null;
}
