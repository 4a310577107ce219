import { errorCodes, errors } from '#contract/errors.ts';
import { headers, requestLimits } from '#contract/limits.ts';
import { simulateHeader } from '#contract/simulate.ts';
import { webhookHeaders } from '#contract/webhook.ts';
import { readHeaderLines } from './header-lines.ts';
import { limitItems, wholeNumber } from './header-value.ts';

/** What a value says: the key of a sentence and what fills it. `seconds`, `window` and `count` are numbers. */
export interface Meaning {
  readonly key: MeaningKey;
  readonly values?: Readonly<Record<string, string | number>>;
}

export const meaningKeys = [
  'limit',
  'remaining',
  'noneLeft',
  'reset',
  'retryAfter',
  'retryDate',
  'policyItem',
  'stateItem',
  'requestId',
  'idempotencyKey',
  'replayed',
  'challenge',
  'simulate',
  'contentType',
  'webhookId',
  'webhookTimestamp',
  'webhookSignature',
  'secret',
  'plain',
  'unknown',
  'accepted',
  'refused',
] as const;
export type MeaningKey = (typeof meaningKeys)[number];

export const faultKeys = [
  'noHeader',
  'wholeNumber',
  'notADate',
  'policy',
  'state',
  'onlyTrue',
  'key',
] as const;
/** Why a line can not be what it says it is. */
export type FaultKey = (typeof faultKeys)[number];

/** A line, decoded: what it says, or what is wrong with it. */
export interface DecodedLine {
  /** From 1, in what was pasted. */
  readonly line: number;
  /** As the contract writes it; the whole text of a line that is no header. */
  readonly name: string;
  /** Never a secret. */
  readonly value: string;
  readonly meanings: readonly Meaning[];
  readonly fault: FaultKey | null;
}

type Reader = (value: string) => readonly Meaning[] | FaultKey;

/** Decodes response headers line by line. Anything may be pasted: it never throws. */
export function decodeHeaders(text: string): readonly DecodedLine[] {
  return readHeaderLines(text).map((read) => {
    if (read.kind === 'wrong') return { ...decoded(read.line, read.text, ''), fault: 'noHeader' as const };
    if (read.kind === 'status')
      return { ...decoded(read.line, 'HTTP', `${read.status}`), meanings: [statusMeaning(read.status)] };
    return decodeHeader(read.line, read.name, read.value);
  });
}

/**
 * Whole seconds until the next request makes sense, as the headers say it: 0 when one may be sent now; null when nothing
 * is said about it.
 */
export function secondsToWait(lines: readonly DecodedLine[]): number | null {
  const numberOf = (name: string) => {
    const found = lines.find((line) => line.name === name && line.fault === null);
    return found && wholeNumber(found.value);
  };
  const remaining = numberOf(headers.remaining);
  if (numberOf(headers.retryAfter) !== undefined) return numberOf(headers.retryAfter) ?? null;
  if (remaining === undefined) return null;
  return remaining > 0 ? 0 : (numberOf(headers.reset) ?? null);
}

function decoded(line: number, name: string, value: string): DecodedLine {
  return { line, name, value, meanings: [], fault: null };
}

function decodeHeader(line: number, written: string, value: string): DecodedLine {
  const lower = written.toLowerCase();
  if (secrets.has(lower)) return { ...decoded(line, written, '…'), meanings: [{ key: 'secret' }] };
  const known = Object.entries(readers).find(([name]) => name.toLowerCase() === lower);
  if (!known)
    return { ...decoded(line, written, value), meanings: [{ key: isPlain(lower) ? 'plain' : 'unknown' }] };
  const [name, read] = known;
  const found = read(value);
  return typeof found === 'string'
    ? { ...decoded(line, name, value), fault: found }
    : { ...decoded(line, name, value), meanings: found };
}

const secrets: ReadonlySet<string> = new Set(['authorization', 'cookie', 'set-cookie']);

const readers: Readonly<Record<string, Reader>> = {
  [headers.limit]: counted((count) => ({ key: 'limit', values: { count } })),
  [headers.remaining]: counted((count) =>
    count === 0 ? { key: 'noneLeft' } : { key: 'remaining', values: { count } },
  ),
  [headers.reset]: (value) => {
    const seconds = wholeNumber(value);
    if (seconds === undefined) return 'wholeNumber';
    return seconds > longestWindowSeconds ? 'notADate' : [{ key: 'reset', values: { seconds } }];
  },
  [headers.retryAfter]: readRetryAfter,
  [headers.policy]: (value) =>
    limitItems(value, ['q', 'w'])?.map(({ name, numbers }) => ({
      key: 'policyItem',
      values: { name, count: numbers.q ?? 0, window: numbers.w ?? 0 },
    })) ?? 'policy',
  [headers.rateLimit]: (value) =>
    limitItems(value, ['r', 't'])?.map(({ name, numbers }) => ({
      key: 'stateItem',
      values: { name, count: numbers.r ?? 0, seconds: numbers.t ?? 0 },
    })) ?? 'state',
  [headers.requestId]: always('requestId'),
  [headers.idempotencyKey]: (value) => {
    const key = value.replace(/^"(.*)"$/, '$1');
    const isKey = /^[\x20-\x7e]+$/.test(key) && key.length <= requestLimits.idempotencyKeyLengthMax;
    return isKey ? [{ key: 'idempotencyKey', values: { hours: requestLimits.idempotencyKeyHours } }] : 'key';
  },
  [headers.idempotencyReplayed]: (value) => (value === 'true' ? [{ key: 'replayed' }] : 'onlyTrue'),
  [simulateHeader]: always('simulate'),
  'WWW-Authenticate': always('challenge'),
  'Content-Type': always('contentType'),
  [webhookHeaders.id]: always('webhookId'),
  [webhookHeaders.timestamp]: counted((seconds) => ({
    key: 'webhookTimestamp',
    values: { moment: new Date(seconds * 1000).toISOString() },
  })),
  [webhookHeaders.signature]: always('webhookSignature'),
};

/** The longest window of a plan. A larger number is a date that another API would send. */
const longestWindowSeconds = 86_400;

function counted(say: (count: number) => Meaning): Reader {
  return (value) => {
    const count = wholeNumber(value);
    return count === undefined || count > 8_640_000_000_000 ? 'wholeNumber' : [say(count)];
  };
}

function always(key: MeaningKey): Reader {
  return () => [{ key }];
}

/** HTTP also allows a date here; this API sends seconds. */
function readRetryAfter(value: string): readonly Meaning[] | FaultKey {
  const seconds = wholeNumber(value);
  if (seconds !== undefined) return [{ key: 'retryAfter', values: { seconds } }];
  const isDate =
    /^\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(value) && !Number.isNaN(Date.parse(value));
  return isDate ? [{ key: 'retryDate', values: { moment: value } }] : 'wholeNumber';
}

function statusMeaning(status: number): Meaning {
  const codes = errorCodes.filter((code) => errors[code].httpStatus === status && status >= 400);
  return codes.length === 0
    ? { key: status < 400 ? 'accepted' : 'plain' }
    : { key: 'refused', values: { codes: codes.join(', ') } };
}

const plainNames: ReadonlySet<string> = new Set([
  ...[
    'age',
    'alt-svc',
    'cache-control',
    'connection',
    'content-encoding',
    'content-language',
    'content-length',
  ],
  ...[
    'date',
    'etag',
    'expires',
    'keep-alive',
    'last-modified',
    'link',
    'location',
    'server',
    'strict-transport-security',
  ],
  ...['transfer-encoding', 'vary', 'via'],
]);

function isPlain(name: string): boolean {
  return plainNames.has(name) || name.startsWith('access-control-') || name.startsWith('sec-');
}
