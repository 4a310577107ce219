import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WebhookPayload } from '#contract/webhook.ts';
import type { ProviderAdapter } from './providers/provider.ts';
import { fileAdapter, GENERATE, image, startTestGateway, type TestGateway } from './test-gateway.ts';
import { mediaNames } from './test-place.ts';
import { readWebhookSecret } from './webhooks/webhook-secret.ts';

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let gateway: TestGateway;
let receiver: Server;
let hook: string;

beforeEach(async () => {
  receiver = createServer(async (request, response) => {
    receiver.emit('received', { headers: request.headers, body: await text(request) } satisfies Received);
    response.end();
  });
  await new Promise<void>((listening) => receiver.listen(0, '127.0.0.1', listening));
  hook = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
});
afterEach(async () => {
  await gateway.stop();
  receiver.closeAllConnections();
  await new Promise((closed) => receiver.close(closed));
});

/** The next webhook, verified with the secret of the one account that has one. */
async function nextWebhook(): Promise<WebhookPayload> {
  const [{ headers, body }]: [Received] = (await once(receiver, 'received')) as [Received];
  const { secret } = await gateway.withStore(async ({ db }) => {
    const query = db.selectFrom('webhook_secrets').select('account_id');
    return readWebhookSecret(db, (await query.executeTakeFirstOrThrow()).account_id, 0);
  });
  return new Webhook(secret).verify(body, headers as Record<string, string>) as WebhookPayload;
}

const withHook = () => ({ input: { ...image().input, webhookUrl: hook } });

describe('a webhook', () => {
  it('tells of a completed generation, with an address that opens its file', async () => {
    gateway = await startTestGateway({ allowPrivateUrls: true });
    const arriving = nextWebhook();
    const { data } = await gateway.send(GENERATE, { variables: withHook() });
    const { type, data: told } = await arriving;
    expect([type, told.id, told.status]).toEqual(['generation.completed', data.generate.id, 'COMPLETED']);
    expect(told.metadata?.width).toBe(64);
    expect(await (await fetch(told.url ?? '')).text()).toBe(data.generate.id);
  });

  it('tells of a canceled generation', async () => {
    const adapter = fileAdapter(async ({ signal }) => {
      if (!signal.aborted) await once(signal, 'abort');
    });
    gateway = await startTestGateway({ allowPrivateUrls: true, adapters: [adapter] });
    const arriving = nextWebhook();
    const { data } = await gateway.send(GENERATE, { variables: withHook() });
    await gateway.send(`mutation { cancelGeneration(id: "${data.generate.id}") }`);
    expect(await arriving).toMatchObject({
      type: 'generation.canceled',
      data: { id: data.generate.id, status: 'CANCELED', url: null },
    });
  });

  it.each([
    ['webhookUrl', { webhookUrl: 'https://127.0.0.1/hook' }],
    ['webhookUrl', { webhookUrl: 'http://example.com/hook' }],
    [
      'input.image',
      { provider: 'flux-kontext', input: { text: 'x', image: 'https://169.254.169.254/a.png' } },
    ],
    [
      'input.image',
      { provider: 'flux-kontext', input: { text: 'x', image: 'data:image/png;base64,aGVsbG8=' } },
    ],
  ])(
    'or file at an address that is not public is refused before anything is charged: %s',
    async (path, change) => {
      gateway = await startTestGateway();
      const variables = { input: { ...image().input, ...change } };
      const { status, errors } = await gateway.send(GENERATE, { variables });
      expect([status, errors[0]?.extensions.code]).toEqual([400, 'INVALID_INPUT']);
      expect(errors[0]?.extensions.problems?.[0]?.path).toBe(path);
      const account = await gateway.send('{ account { balance } }');
      expect(account.data.account.balance).toBe(100_000);
    },
  );
});

describe('a file', () => {
  it('of one generation is what the next one starts from', async () => {
    const startedFrom: (Buffer | undefined)[] = [];
    const adapter = fileAdapter();
    const drawing: ProviderAdapter = {
      ...adapter,
      async submit(plan, context) {
        const { imageFile } = plan.request.input;
        startedFrom.push(imageFile === undefined ? undefined : readFileSync(imageFile));
        const step = await adapter.submit(plan, context);
        if (step.state === 'done') writeFileSync(step.file.path, pixel);
        return step;
      },
    };
    gateway = await startTestGateway({ adapters: [drawing] });
    const first = await gateway.send(GENERATE, { variables: image() });
    const { url } = await gateway.ended(first.data.generate.id);
    const input = { type: 'IMAGE', provider: 'flux-kontext', input: { text: 'x', image: url } };
    const second = await gateway.send(GENERATE, { variables: { input } });
    expect((await gateway.ended(second.data.generate.id)).status).toBe('COMPLETED');
    expect(startedFrom).toEqual([undefined, pixel]);
  });

  it('is deleted when its time is over', async () => {
    let at = Date.now();
    gateway = await startTestGateway({ now: () => at });
    const { data } = await gateway.send(GENERATE, { variables: image() });
    const { url } = await gateway.ended(data.generate.id);
    const { key } = gateway;
    expect(await mediaNames(gateway.place)).toHaveLength(1);
    await gateway.stop({ keepData: true });
    at += 91 * 86_400_000;
    gateway = await startTestGateway({ now: () => at, dataDir: gateway.dataDir });
    await expect.poll(() => mediaNames(gateway.place)).toEqual([]);
    expect((await fetch(url.replace(/^http:\/\/[^/]+/, gateway.url))).status).toBe(403);
    const read = await gateway.send(`{ generation(id: "${data.generate.id}") { status url } }`, { key });
    expect(read.data.generation).toEqual({ status: 'COMPLETED', url: null });
  });
});

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('a recording that the built-in engine cannot decode', () => {
  it('is refused when it is sent, and nothing is charged', async () => {
    gateway = await startTestGateway({ adapters: undefined, working: false });
    const m4a = Buffer.from('\0\0\0\x1cftypM4A and a recording', 'latin1').toString('base64');
    const input = { image: 'https://example.com/face.jpg', audio: `data:audio/mp4;base64,${m4a}` };
    const { data, errors } = await gateway.send(GENERATE, {
      variables: { input: { type: 'AVATAR', provider: 'hedra', input } },
    });
    expect(data?.generate ?? null).toBeNull();
    expect(errors[0]).toMatchObject({
      message: 'The file is audio/mp4. Send a recording: WAV, MP3, OGG, FLAC or WebM.',
      extensions: { code: 'INVALID_INPUT' },
    });
  });
});
