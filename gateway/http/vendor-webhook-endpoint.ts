import type { ServerResponse } from 'node:http';
import { hearFromVendor } from '../generations/hear-from-vendor.ts';
import type { GenerationServices } from '../generations/services.ts';
import type { FalWebhook, WebhookVerdict } from '../vendors/fal/verify-fal-webhook.ts';
import type { Endpoint } from './graphql-endpoint.ts';
import { readBody } from './read-body.ts';
import { TransportError } from './transport-error.ts';

export interface VendorWebhookParts extends Pick<GenerationServices, 'store' | 'queue' | 'log'> {
  readonly generationIn: (path: string) => string | null;
  readonly verify: (webhook: FalWebhook) => Promise<WebhookVerdict>;
}

/** The result may be in it, with files as text. */
const BODY_BYTES_MAX = 4 * 1024 * 1024;
const SENTENCES: Readonly<Record<number, string>> = {
  200: 'Heard.',
  401: 'The signature is not one of fal, or it is too old.',
  404: 'There is no such address.',
  405: 'Send webhooks with POST.',
  410: 'There is no such generation any more.',
  413: 'The body is too large.',
  503: 'The keys to check the signature could not be had. Send it again later.',
};

/** Answers `/vendor-webhooks/fal/<token>`. Whoever is not fal changes nothing; fal changes when it is asked. */
export function createVendorWebhookEndpoint(parts: VendorWebhookParts): Endpoint {
  const { generationIn, verify, log } = parts;
  return async (request, response) => {
    const id = generationIn(request.url?.split('?', 1)[0] ?? '');
    if (id === null) return say(response, 404);
    if (request.method !== 'POST') return say(response, 405);
    const body = await readBody(request, BODY_BYTES_MAX).catch((cause: unknown) => {
      if (cause instanceof TransportError) return null;
      throw cause;
    });
    if (body === null) return say(response, 413);
    const verdict = await verify({ headers: request.headers, body });
    if (verdict !== 'genuine') {
      log.warn('vendor.webhook-refused', { vendor: 'fal', generation: id, verdict });
      return say(response, verdict === 'forged' ? 401 : 503);
    }
    return say(response, (await hearFromVendor(parts, id)) ? 200 : 410);
  };
}

function say(response: ServerResponse, status: number): void {
  const text = `${SENTENCES[status]}\n`;
  response.writeHead(status, {
    ...(status === 405 && { Allow: 'POST' }),
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': 'no-store',
  });
  response.end(text);
}
