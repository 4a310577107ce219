import type { Delivery } from './delivery.ts';
import { hmacBytes, secretBytes, textBytes, toBase64, toHex } from './signature-bytes.ts';

/**
 * Why a signature does not fit, as far as that can be known. `unknown`: the secret, the body, the id or the timestamp is
 * another one than the sender's, and nothing says which.
 */
export type Cause =
  | 'noVersion'
  | 'hex'
  | 'urlSafe'
  | 'secretAsText'
  | 'bodyOnly'
  | 'bodySpaces'
  | 'bodyRewritten'
  | 'otherSecret'
  | 'changed'
  | 'unknown';

type Key = Uint8Array<ArrayBuffer>;

interface Attempt {
  readonly cause: Cause;
  readonly key: Key;
  readonly content: string;
}

/** Tries the mistakes that receivers make, one by one, until one explains the signature. */
export async function findCause(delivery: Delivery, known: readonly string[]): Promise<Cause> {
  const key = secretBytes(delivery.secret);
  if (key === null) return 'unknown';
  const given = delivery.signature.split(/\s+/);
  const content = contentOf(delivery, delivery.body);
  const written = await writtenOtherwise(key, content, given);
  if (written !== null) return written;
  for (const { cause, key: tried, content: text } of attempts(delivery, key, known)) {
    if (given.includes(`v1,${toBase64(await hmacBytes(tried, text))}`)) return cause;
  }
  return known.includes(delivery.secret) ? 'changed' : 'unknown';
}

function contentOf({ id, timestamp }: Delivery, body: string): string {
  return `${id}.${timestamp}.${body}`;
}

/** The right bytes, written in another way than the specification says. */
async function writtenOtherwise(key: Key, content: string, given: readonly string[]): Promise<Cause | null> {
  const bytes = await hmacBytes(key, content);
  const [base64, hex] = [toBase64(bytes), toHex(bytes)];
  const urlSafe = base64.replaceAll('+', '-').replaceAll('/', '_');
  const bare = given.map((signature) => signature.replace(/^v1,/, ''));
  if (bare.includes(base64)) return 'noVersion';
  if (bare.some((signature) => signature.toLowerCase() === hex)) return 'hex';
  if (bare.some((signature) => signature.replace(/=+$/, '') === urlSafe.replace(/=+$/, ''))) return 'urlSafe';
  return null;
}

function attempts(delivery: Delivery, key: Key, known: readonly string[]): readonly Attempt[] {
  const { secret, body } = delivery;
  const content = contentOf(delivery, body);
  const bodies = [body.trim(), `${body.trim()}\n`, body.replaceAll('\r\n', '\n')];
  const others = known.flatMap((other) => {
    const bytes = other === secret ? null : secretBytes(other);
    return bytes === null ? [] : [bytes];
  });
  return [
    ...[secret, secret.replace(/^whsec_/, '')].map((text) =>
      attempt('secretAsText', textBytes(text), content),
    ),
    attempt('bodyOnly', key, body),
    ...bodies.map((text) => attempt('bodySpaces', key, contentOf(delivery, text))),
    ...rewritten(body).map((text) => attempt('bodyRewritten', key, contentOf(delivery, text))),
    ...others.map((bytes) => attempt('otherSecret', bytes, content)),
  ];
}

function attempt(cause: Cause, key: Key, content: string): Attempt {
  return { cause, key, content };
}

/** The body as the sender may have written it, when this one was read as JSON and written again. */
function rewritten(body: string): readonly string[] {
  try {
    const value: unknown = JSON.parse(body);
    return [JSON.stringify(value), JSON.stringify(value, null, 2)];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}
