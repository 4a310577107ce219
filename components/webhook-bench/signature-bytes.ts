import { webhookRules } from '#contract/webhook.ts';

const encoder = new TextEncoder();
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** The key in a secret, `whsec_` and base64; null when that is not what it is. */
export function secretBytes(secret: string): Uint8Array<ArrayBuffer> | null {
  const text = secret.startsWith(webhookRules.secretPrefix)
    ? secret.slice(webhookRules.secretPrefix.length)
    : secret;
  if (!BASE64.test(text) || text.replace(/=+$/, '').length % 4 === 1) return null;
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

export function textBytes(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text);
}

/** HMAC-SHA256 of a text, computed by the browser's own WebCrypto. */
export async function hmacBytes(key: Uint8Array<ArrayBuffer>, content: string): Promise<Uint8Array> {
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  const imported = await crypto.subtle.importKey('raw', key, hmac, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, textBytes(content)));
}

export async function hmacBase64(key: Uint8Array<ArrayBuffer>, content: string): Promise<string> {
  return toBase64(await hmacBytes(key, content));
}

export function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Compares in a time that does not tell where two texts differ. */
export function equalText(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let i = 0; i < a.length; i++) difference |= a.charCodeAt(i) ^ b.charCodeAt(i);
  return difference === 0;
}
