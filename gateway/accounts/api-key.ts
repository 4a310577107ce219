import { createHash, randomBytes } from 'node:crypto';

const START = 'dtg_';
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const RANDOM_LENGTH = 40;
const SHOWN_LENGTH = START.length + 6;

/** A new key: `dtg_` and 40 characters of 5 random bits each. */
export function newApiKey(): string {
  return START + Array.from(randomBytes(RANDOM_LENGTH), (byte) => ALPHABET[byte & 31]).join('');
}

/** What is stored of a key. Its 200 random bits can not be searched, so a fast hash without salt is enough. */
export function hashApiKey(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

/** The part of a key that may be shown, to tell it from others. */
export function keyPrefix(key: string): string {
  return key.slice(0, SHOWN_LENGTH);
}

/** Whether a text can be a key at all. */
export function looksLikeApiKey(text: string): boolean {
  return text.startsWith(START) && text.length === START.length + RANDOM_LENGTH;
}
