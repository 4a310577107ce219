import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { z } from 'zod';
import type { Log } from '../../log.ts';
import { requestJson } from '../json-request.ts';
import { createVendorFetch } from '../vendor-fetch.ts';

/** `undecided`: the keys that fal signs with could not be had. */
export type WebhookVerdict = 'genuine' | 'forged' | 'undecided';

export interface FalWebhook {
  readonly headers: IncomingHttpHeaders;
  /** As it arrived, to the byte. */
  readonly body: Buffer;
}

const KEYS_URL = 'https://rest.fal.ai/.well-known/jwks.json';
const KEYS_WITHIN_MS = 10_000;
/** How long fal lets its keys be kept. */
const KEYS_KEPT_MS = 24 * 3_600_000;
/** Keys of which none fits are asked for again, but not for every stranger. */
const KEYS_FRESH_MS = 60_000;
const CLOCK_SECONDS = 300;

const jwks = z.object({
  keys: z.array(z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string() })),
});
const signed = z.object({
  'x-fal-webhook-request-id': z.string(),
  'x-fal-webhook-user-id': z.string(),
  'x-fal-webhook-timestamp': z.string().regex(/^\d{1,12}$/),
  'x-fal-webhook-signature': z.string().regex(/^[0-9a-f]{128}$/i),
});

interface FalVerifierParts {
  readonly fetch: typeof globalThis.fetch;
  readonly now: () => number;
  readonly log: Log;
}

/** Judges webhooks by fal's own keys: https://docs.fal.ai/model-apis/model-endpoints/webhooks. `now` in milliseconds. */
export function createFalVerifier({ fetch, now, log }: FalVerifierParts) {
  const ask = createVendorFetch(fetch, KEYS_WITHIN_MS);
  let known: { readonly keys: readonly KeyObject[]; readonly at: number } | undefined;
  const keysSince = async (earliest: number): Promise<readonly KeyObject[]> => {
    if (known !== undefined && known.at > earliest) return known.keys;
    const signal = AbortSignal.timeout(KEYS_WITHIN_MS);
    const { keys } = await requestJson({ fetch: ask, url: KEYS_URL, signal, answer: jwks });
    known = { at: now(), keys: keys.map((key) => createPublicKey({ key, format: 'jwk' })) };
    return known.keys;
  };
  return async ({ headers, body }: FalWebhook): Promise<WebhookVerdict> => {
    const parsed = signed.safeParse(headers);
    if (!parsed.success) return 'forged';
    const timestamp = Number(parsed.data['x-fal-webhook-timestamp']);
    if (Math.abs(now() / 1_000 - timestamp) > CLOCK_SECONDS) return 'forged';
    const message = messageOf(parsed.data, body);
    const signature = Buffer.from(parsed.data['x-fal-webhook-signature'], 'hex');
    const isBy = (key: KeyObject) => verify(null, message, key, signature);
    try {
      if ((await keysSince(now() - KEYS_KEPT_MS)).some(isBy)) return 'genuine';
      return (await keysSince(now() - KEYS_FRESH_MS)).some(isBy) ? 'genuine' : 'forged';
    } catch (cause) {
      log.warn('vendor.keys-unread', { vendor: 'fal' }, cause);
      return 'undecided';
    }
  };
}

function messageOf(headers: z.infer<typeof signed>, body: Buffer): Buffer {
  const lines = [
    headers['x-fal-webhook-request-id'],
    headers['x-fal-webhook-user-id'],
    headers['x-fal-webhook-timestamp'],
    createHash('sha256').update(body).digest('hex'),
  ];
  return Buffer.from(lines.join('\n'));
}
