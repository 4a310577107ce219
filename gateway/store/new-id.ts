import { randomBytes } from 'node:crypto';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const RANDOM_BITS = 80n;

let last = 0n;

/**
 * An id such as `gen_01k…`: a prefix and 26 characters that sort by time, and within a process by order.
 * 80 of its bits are random, so it can not be guessed.
 */
export function newId(prefix: 'gen' | 'acc' | 'key' | 'led' | 'evt' | 'job' | 'wha', now: number): string {
  const drawn = (BigInt(now) << RANDOM_BITS) | BigInt(`0x${randomBytes(10).toString('hex')}`);
  const sameMoment = drawn >> RANDOM_BITS === last >> RANDOM_BITS;
  last = sameMoment && drawn <= last ? last + 1n + BigInt(randomBytes(4).readUInt32BE()) : drawn;
  return `${prefix}_${encode(last)}`;
}

function encode(value: bigint): string {
  let text = '';
  for (let rest = value; text.length < 26; rest >>= 5n) text = ALPHABET[Number(rest & 31n)] + text;
  return text;
}
