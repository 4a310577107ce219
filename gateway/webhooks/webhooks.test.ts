import { createServer, type IncomingHttpHeaders, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type WebhookGeneration, webhookEventOf, webhookRules } from '#contract/webhook.ts';
import type { Queue } from '../jobs/queue.ts';
import type { Store } from '../store/store.ts';
import { openTestStore } from '../store/test-store.ts';
import { createWebhookHandler, type DeliverWebhookOptions } from './deliver-webhook.ts';
import { enqueueWebhook, webhookJob } from './enqueue-webhook.ts';
import { readWebhookSecret } from './webhook-secret.ts';

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const shown: WebhookGeneration = {
  id: 'gen_1',
  status: 'COMPLETED',
  type: 'VIDEO',
  provider: 'kling',
  model: '2.1',
  url: 'https://media.example/gen_1.mp4?signature=ü',
  metadata: null,
  creditCost: 300,
  error: null,
  errorCode: null,
  warnings: [],
  engine: 'SIMULATED',
  createdAt: '2026-01-31T12:00:00.000Z',
  completedAt: '2026-01-31T12:00:09.000Z',
  expiresAt: null,
};

const running = { signal: new AbortController().signal, attempt: 1, lastAttempt: false };
let store: Store;
let receiver: Server;
let url: string;
let received: Received[];
let answer: (request: IncomingMessage, response: import('node:http').ServerResponse) => void;
let enqueued: { name: string; data: object }[];

const queue = {
  enqueue: async (_: unknown, name: string, data: object) => void enqueued.push({ name, data }),
} as Pick<Queue, 'enqueue'> as Queue;

beforeEach(async () => {
  store = await openTestStore();
  received = [];
  enqueued = [];
  answer = (_, response) => response.end();
  receiver = createServer(async (request, response) => {
    received.push({ headers: request.headers, body: await text(request) });
    answer(request, response);
  });
  await new Promise<void>((listening) => receiver.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
  await store.db
    .insertInto('accounts')
    .values({ id: 'acc_1', plan: 'pro', balance: 0, created_at: 0 })
    .execute();
  await addGeneration('gen_1', url);
});

afterEach(async () => {
  receiver.closeAllConnections();
  await new Promise((closed) => receiver.close(closed));
  await store.close();
});

async function addGeneration(id: string, webhookUrl: string | null): Promise<void> {
  await store.db
    .insertInto('generations')
    .values({
      id,
      account_id: 'acc_1',
      type: 'VIDEO',
      provider: 'kling',
      version: '2.1',
      status: 'COMPLETED',
      engine: 'SIMULATED',
      adapter: 'simulated',
      input_json: '{}',
      options_json: '{}',
      seed: 1,
      credit_cost: 300,
      attempts: 0,
      lines_json: '[]',
      estimated_seconds: 5,
      progress: 100,
      selection_json: '{}',
      warnings_json: '[]',
      webhook_url: webhookUrl,
      created_at: 0,
    })
    .execute();
}

async function enqueue(generationId = 'gen_1', at = 5_000): Promise<void> {
  await store.transaction((tx) =>
    enqueueWebhook(tx, queue, { generationId, event: 'generation.completed', at }),
  );
}

function deliver(options: Partial<DeliverWebhookOptions> = {}, generationId = 'gen_1') {
  const handler = createWebhookHandler({
    store,
    generation: async (id) => ({ ...shown, id }),
    now: Date.now,
    allowPrivateUrls: true,
    random: () => 0,
    ...options,
  });
  return handler({ deliveryId: `msg_${generationId}` }, running);
}

async function row(generationId = 'gen_1') {
  return store.db
    .selectFrom('webhook_deliveries')
    .selectAll()
    .where('id', '=', `msg_${generationId}`)
    .executeTakeFirst();
}

describe('enqueueWebhook', () => {
  it('plans one delivery, however often the ending runs', async () => {
    await enqueue();
    await enqueue();
    expect(enqueued).toEqual([{ name: webhookJob, data: { deliveryId: 'msg_gen_1' } }]);
    expect(await row()).toMatchObject({ state: 'pending', attempt: 0, url, event: 'generation.completed' });
  });

  it('plans nothing without webhookUrl, nor when the transaction rolls back', async () => {
    await addGeneration('gen_2', null);
    await enqueue('gen_2');
    const rolledBack = store.transaction(async (tx) => {
      await enqueueWebhook(tx, queue, { generationId: 'gen_1', event: 'generation.failed', at: 0 });
      throw new Error('rolled back');
    });
    await expect(rolledBack).rejects.toThrow('rolled back');
    expect(await row('gen_2')).toBeUndefined();
    expect(await row('gen_1')).toBeUndefined();
  });

  it('names an event for each way to end', () => {
    expect((['COMPLETED', 'FAILED', 'CANCELED'] as const).map(webhookEventOf)).toEqual([
      'generation.completed',
      'generation.failed',
      'generation.canceled',
    ]);
  });
});

describe('delivering a webhook', () => {
  beforeEach(() => enqueue());

  it('posts a payload that a Standard Webhooks library verifies', async () => {
    expect(await deliver()).toBeUndefined();
    const [{ headers, body } = { headers: {}, body: '' }] = received;
    const { secret } = await readWebhookSecret(store.db, 'acc_1', 0);
    const payload = new Webhook(secret).verify(body, headers as Record<string, string>);
    expect(payload).toEqual({
      type: 'generation.completed',
      timestamp: '1970-01-01T00:00:05.000Z',
      data: shown,
    });
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{32}$/);
    expect(headers['content-type']).toBe('application/json');
    expect(await row()).toMatchObject({
      state: 'delivered',
      attempt: 1,
      response_status: 200,
      payload_json: body,
    });
  });

  it('does not verify when the body was changed or the secret is another', async () => {
    await deliver();
    const [{ headers, body } = { headers: {}, body: '' }] = received;
    const given = headers as Record<string, string>;
    const { secret } = await readWebhookSecret(store.db, 'acc_1', 0);
    expect(() => new Webhook(secret).verify(body.replace('300', '3'), given)).toThrow();
    expect(() => new Webhook(`whsec_${btoa('another secret, 24 bytes')}`).verify(body, given)).toThrow();
  });

  it('is sent once although the job runs twice', async () => {
    await deliver();
    await deliver();
    expect(received).toHaveLength(1);
  });

  it('waits as the contract says between attempts and gives up after the last', async () => {
    answer = (_, response) => response.writeHead(503).end('  be back\n soon ');
    const waits: unknown[] = [];
    for (let attempt = 0; attempt < webhookRules.retrySeconds.length; attempt++) waits.push(await deliver());
    const planned = webhookRules.retrySeconds.slice(1).map((seconds) => ({ deferMs: seconds * 1_000 }));
    expect(waits).toEqual([...planned, undefined]);
    expect(await row()).toMatchObject({
      state: 'failed',
      attempt: 10,
      response_status: 503,
      last_error: 'The address answered with status 503: be back soon',
    });
    expect(new Set(received.map(({ headers }) => headers['webhook-id']))).toEqual(new Set(['msg_gen_1']));
  });

  it('spreads attempts by up to a tenth', async () => {
    answer = (_, response) => response.writeHead(500).end();
    expect(await deliver({ random: () => 1 })).toEqual({ deferMs: 5_500 });
  });

  it('waits longer when the receiver asks for it, a day at most', async () => {
    answer = (_, response) => response.writeHead(429, { 'Retry-After': '60' }).end();
    expect(await deliver()).toEqual({ deferMs: 60_000 });
    answer = (_, response) => response.writeHead(429, { 'Retry-After': '999999999' }).end();
    expect(await deliver()).toEqual({ deferMs: 86_400_000 });
  });

  it('does not follow redirects', async () => {
    answer = (_, response) => response.writeHead(302, { Location: url }).end();
    expect(await deliver()).toEqual({ deferMs: 5_000 });
    expect(received).toHaveLength(1);
  });

  it('ends at 410, with everything else that waits for the address', async () => {
    await addGeneration('gen_2', url);
    await enqueue('gen_2');
    answer = (_, response) => response.writeHead(410).end();
    expect(await deliver()).toBeUndefined();
    expect(await row()).toMatchObject({ state: 'failed', response_status: 410 });
    expect(await deliver({}, 'gen_2')).toBeUndefined();
    expect(await row('gen_2')).toMatchObject({ state: 'failed', attempt: 0 });
    expect(received).toHaveLength(1);
  });

  it('counts silence as a failed attempt', async () => {
    answer = () => undefined;
    expect(await deliver({ timeoutMs: 50 })).toEqual({ deferMs: 5_000 });
    expect(await row()).toMatchObject({
      response_status: null,
      last_error: expect.stringContaining('no answer within'),
    });
  });

  it('reads no more of an answer than it shows', async () => {
    answer = (_, response) => {
      response.writeHead(500);
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
      };
      response.on('drain', more);
      more();
    };
    expect(await deliver()).toEqual({ deferMs: 5_000 });
    expect((await row())?.last_error).toHaveLength('The address answered with status 500: '.length + 300);
  });

  it('never connects to a private address, whatever the name led to when the request was accepted', async () => {
    await store.db.updateTable('webhook_deliveries').set({ url: 'https://rebind.example/hook' }).execute();
    const lookup: DeliverWebhookOptions['lookup'] = (_, __, done) =>
      done(null, [{ address: '127.0.0.1', family: 4 }]);
    expect(await deliver({ allowPrivateUrls: false, lookup })).toEqual({ deferMs: 5_000 });
    expect(received).toHaveLength(0);
    expect((await row())?.last_error).toBe('The address could not be reached.');
  });

  it('hands the job back when the worker stops', async () => {
    const controller = new AbortController();
    answer = () => controller.abort(new Error('stopping'));
    const handler = createWebhookHandler({
      store,
      generation: async () => shown,
      now: Date.now,
      allowPrivateUrls: true,
    });
    const handed = handler({ deliveryId: 'msg_gen_1' }, { ...running, signal: controller.signal });
    await expect(handed).rejects.toThrow('stopping');
    expect(await row()).toMatchObject({ state: 'pending', attempt: 0 });
  });
});
