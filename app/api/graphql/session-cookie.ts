import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { SecretList } from '#settings/index.ts';

const cookieName = 'doitong_session';
const cipherName = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;
const maxAgeSeconds = 180 * 24 * 60 * 60;

export interface Session {
  readonly apiKey: string;
  /** Whether it was sealed with an earlier secret, so that it should be sealed anew before that one is dropped. */
  readonly isOld: boolean;
}

/** Keeps a visitor's API key in the browser where neither a page nor a person can read it. */
export interface SessionCookie {
  /** The key in the request's cookie; null when there is none or it was sealed with none of the secrets. */
  open(request: Request): Session | null;
  /** The value of a Set-Cookie header that holds the key. */
  seal(apiKey: string): string;
  /** The value of a Set-Cookie header that removes it. */
  clear(): string;
}

/** Seals with the first secret and opens what was sealed with any of them. */
export function createSessionCookie(secrets: SecretList, secure: boolean): SessionCookie {
  const [first, ...others] = secrets;
  const key = cipherKey(first);
  const earlier = others.map(cipherKey);
  const attributes = (maxAge: number) =>
    `Path=/api; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  return {
    open(request) {
      const value = cookieValue(request);
      const apiKey = decrypt(key, value);
      if (apiKey !== null) return { apiKey, isOld: false };
      const found = earlier.map((each) => decrypt(each, value)).find((each) => each !== null);
      return found === undefined ? null : { apiKey: found, isOld: true };
    },
    seal: (apiKey) => `${cookieName}=${encrypt(key, apiKey)}; ${attributes(maxAgeSeconds)}`,
    clear: () => `${cookieName}=; ${attributes(0)}`,
  };
}

function cipherKey(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'doitong portal session', 32));
}

function cookieValue(request: Request): string {
  const cookies = request.headers.get('cookie')?.split(/;\s*/) ?? [];
  return cookies.find((cookie) => cookie.startsWith(`${cookieName}=`))?.slice(cookieName.length + 1) ?? '';
}

function encrypt(key: Buffer, text: string): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(cipherName, key, iv, { authTagLength: tagBytes });
  const sealed = [cipher.update(text, 'utf8'), cipher.final()];
  return Buffer.concat([iv, cipher.getAuthTag(), ...sealed]).toString('base64url');
}

function decrypt(key: Buffer, value: string): string | null {
  const bytes = Buffer.from(value, 'base64url');
  if (bytes.length <= ivBytes + tagBytes) return null;
  const decipher = createDecipheriv(cipherName, key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes });
  decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString();
  } catch {
    return null; // Forged, or sealed with another secret.
  }
}
