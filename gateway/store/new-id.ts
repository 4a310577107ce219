import { randomBytes } from 'node:crypto';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const RANDOM_BITS = 80n;

type IdPrefix = 'gen' | 'acc' | 'key' | 'led' | 'evt' | 'job' | 'wha' | 'inm' | 'msg_sample';

const RANDOM_BYTES = 10;
/** Drawn in advance, because to draw a few bytes costs as much as to draw many. */
const POOL_BYTES = 4_000;

let last = 0n;
let pool = Buffer.alloc(0);

/**
 * An id such as `gen_01k…`: a prefix and 26 characters that sort by time, and within a process by order.
 * 80 of its bits are random, so it can not be guessed.
 */
export function newId(prefix: IdPrefix, now: number): string {
  const drawn = (BigInt(now) << RANDOM_BITS) | BigInt(`0x${drawBytes().toString('hex')}`);
  const sameMoment = drawn >> RANDOM_BITS === last >> RANDOM_BITS;
  last = sameMoment && drawn <= last ? last + 1n + BigInt(randomBytes(4).readUInt32BE()) : drawn;
  return `${prefix}_${encode(last)}`;
}

function drawBytes(): Buffer {
  if (pool.length === 0) pool = randomBytes(POOL_BYTES);
  const drawn = pool.subarray(0, RANDOM_BYTES);
  pool = pool.subarray(RANDOM_BYTES);
  return drawn;
}

function encode(value: bigint): string {
  let text = '';
  for (let rest = value; text.length < 26; rest >>= 5n) text = ALPHABET[Number(rest & 31n)] + text;
  return text;
}

/** When an id was drawn, in milliseconds since 1970. NaN for a text that is no id. */
export function timeOfId(id: string): number {
  const drawn = /_([0-9a-z]{26})$/.exec(id)?.[1];
  const digits = [...(drawn ?? '')].map((character) => ALPHABET.indexOf(character));
  if (drawn === undefined || digits.includes(-1)) return Number.NaN;
  return Number(digits.reduce((value, digit) => (value << 5n) | BigInt(digit), 0n) >> RANDOM_BITS);
}
