import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';
import type { WebhookPayload } from '#contract/webhook.ts';
import { close, listen } from './listen.ts';

export interface WebhookRelay {
  /** The address to give as `webhookUrl`. */
  urlFor(client: string): string;
  /** The first event of a client, verified; passed on to a port of this machine when one is given. */
  expectEvent(client: string, secret: string, port?: number): Promise<WebhookPayload>;
  close(): Promise<void>;
}

interface Expectation {
  readonly secret: string;
  readonly port?: number;
  resolve(event: WebhookPayload): void;
  reject(error: unknown): void;
}

/** Receives webhooks from the gateway, verifies them with the published library and hands them on unchanged. */
export async function startWebhookRelay(): Promise<WebhookRelay> {
  const expected = new Map<string, Expectation>();
  const receive = async (path: string, body: Buffer, given: Record<string, string>): Promise<number> => {
    const expectation = expected.get(path.slice(1));
    if (!expectation) return 404;
    const { secret, port, resolve, reject } = expectation;
    try {
      const event = new Webhook(secret).verify(body, given) as WebhookPayload;
      const status = port === undefined ? 204 : await passOn(port, body, given);
      if (status === 204) resolve(event);
      else reject(new Error(`The receiver of the snippet answered ${status}.`));
      return status;
    } catch (error) {
      reject(error);
      return 400;
    }
  };
  const server = createServer(async (request, response) => {
    const body = await buffer(request);
    const given = request.headers as Record<string, string>;
    response.writeHead(await receive(request.url ?? '', body, given)).end();
  });
  const origin = await listen(server);
  return {
    urlFor: (client) => `${origin}/${client}`,
    expectEvent: (client, secret, port) =>
      new Promise((resolve, reject) => {
        expected.set(client, { secret, resolve, reject, ...(port !== undefined && { port }) });
      }),
    close: () => close(server),
  };
}

async function passOn(port: number, body: Buffer, given: Record<string, string>): Promise<number> {
  const headers = Object.fromEntries(
    Object.entries(given).filter(([name]) => name.startsWith('webhook-') || name === 'content-type'),
  );
  const { status } = await fetch(`http://127.0.0.1:${port}/`, {
    method: 'POST',
    headers,
    body: new Uint8Array(body),
  });
  return status;
}
