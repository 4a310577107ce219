import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { fetchFile } from './media/fetch-file.ts';
import type { VendorNetwork } from './vendors/create-vendors.ts';

/** A request as a vendor received it, under the vendor's own host name. */
export interface Received {
  readonly method: string;
  /** `https://queue.fal.run/fal-ai/flux/dev`. */
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export type VendorAnswers = (received: Received, response: ServerResponse) => void | Promise<void>;

/**
 * A server on loopback that answers in the name of every vendor: the network that it gives leads all their hosts to it,
 * so that real clients speak to it over real connections.
 */
export async function startTestVendors(answer: VendorAnswers, timeoutMs?: number) {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const body = await buffer(request);
    const url = `https:/${request.url ?? ''}`;
    const each = {
      method: request.method ?? '',
      url,
      headers: request.headers,
      body: body.toString('latin1'),
      at: Date.now(),
    };
    received.push(each);
    await answer(each, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    network: networkTo(origin, timeoutMs),
    received,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const sample = (name: string) => readFileSync(new URL(`../public/samples/${name}`, import.meta.url));

/** Leads every host to a server of `startTestVendors`. */
export function networkTo(origin: string, timeoutMs?: number): VendorNetwork {
  const there = (url: string) => `${origin}/${url.replace(/^https:\/\//, '')}`;
  return {
    ...{ pollMs: 5, timeoutMs },
    fetch: (input, init) => fetch(there(input instanceof Request ? input.url : String(input)), init),
    download: (url, to, signal) =>
      fetchFile(there(url), to, { signal, allowPrivate: true, withinMs: timeoutMs }),
  };
}

/** Real files for a vendor to deliver. */
export const vendorMedia = {
  image: await sharp({ create: { width: 96, height: 64, channels: 3, background: '#345' } })
    .png()
    .toBuffer(),
  video: sample('vidu.webm'),
  audio: sample('google-tts.mp3'),
};

export function answerJson(response: ServerResponse, value: unknown, status = 200, headers = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value));
}
