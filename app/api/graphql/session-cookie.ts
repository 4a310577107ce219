import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const cookieName = 'doitong_session';
const cipherName = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;
const maxAgeSeconds = 180 * 24 * 60 * 60;

/** Keeps a visitor's API key in the browser where neither a page nor a person can read it. */
export interface SessionCookie {
  /** The key in the request's cookie; null when there is none or it was not sealed with this secret. */
  open(request: Request): string | null;
  /** The value of a Set-Cookie header that holds the key. */
  seal(apiKey: string): string;
  /** The value of a Set-Cookie header that removes it. */
  clear(): string;
}

export function createSessionCookie(secret: string, secure: boolean): SessionCookie {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'doitong portal session', 32));
  const attributes = (maxAge: number) =>
    `Path=/api; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  return {
    open: (request) => decrypt(key, cookieValue(request)),
    seal: (apiKey) => `${cookieName}=${encrypt(key, apiKey)}; ${attributes(maxAgeSeconds)}`,
    clear: () => `${cookieName}=; ${attributes(0)}`,
  };
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
    return null; // Forged, or sealed with an earlier secret: the visitor gets a new session.
  }
}
