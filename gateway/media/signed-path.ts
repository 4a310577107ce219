import { createHmac, timingSafeEqual } from 'node:crypto';
import { isMediaKey } from './media-format.ts';

export interface MediaAddress {
  readonly key: string;
  /** `expired` was signed here, once. `forged` was not. */
  readonly state: 'valid' | 'expired' | 'forged';
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

export interface PathSigner {
  /** `/media/<key>?expires=<unix seconds>&signature=<base64url>`. `expiresAt` is in epoch milliseconds. */
  sign(key: string, expiresAt: number): string;
  /** Null when the path is not one of a media file. */
  read(path: string, query: URLSearchParams): MediaAddress | null;
}

/** Newest first. */
export type SigningSecrets = readonly [string, ...string[]];

const prefix = '/media/';

/**
 * Signs addresses with HMAC-SHA256 and the first secret, and knows those that any of them has signed; whoever has an
 * address may read the file until it expires.
 */
export function createPathSigner(secrets: SigningSecrets, now: () => number): PathSigner {
  const digest = (secret: string, key: string, expires: string): Buffer =>
    createHmac('sha256', secret).update(`${prefix}${key}\n${expires}`).digest();
  return {
    sign(key, expiresAt) {
      if (!isMediaKey(key)) throw new Error('not a media key');
      const expires = String(Math.ceil(expiresAt / 1_000));
      return `${prefix}${key}?expires=${expires}&signature=${digest(secrets[0], key, expires).toString('base64url')}`;
    },
    read(path, query) {
      const key = path.slice(prefix.length);
      if (!path.startsWith(prefix) || !isMediaKey(key)) return null;
      const expires = query.get('expires') ?? '';
      const given = Buffer.from(query.get('signature') ?? '', 'base64url');
      const isBy = (secret: string) => {
        const right = digest(secret, key, expires);
        return given.length === right.length && timingSafeEqual(given, right);
      };
      const genuine = secrets.some(isBy);
      const expiresAt = Number(expires) * 1_000;
      return { key, expiresAt, state: !genuine ? 'forged' : expiresAt <= now() ? 'expired' : 'valid' };
    },
  };
}
