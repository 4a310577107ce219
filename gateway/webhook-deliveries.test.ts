import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { webhookRules } from '#contract/webhook.ts';
import { createTestClock } from './test-clock.ts';
import { GENERATE, image, startTestGateway, type TestGateway } from './test-gateway.ts';
import { type Receiver, startReceiver } from './test-receiver.ts';

const HOUR_MS = 3_600_000;

interface Delivery {
  readonly id: string;
  readonly state: string;
  readonly nextAttemptAt: string | null;
  readonly deliveredAt: string | null;
  readonly attempts: readonly {
    at: string;
    durationMs: number;
    responseStatus: number | null;
    error: string;
  }[];
}

let clock: ReturnType<typeof createTestClock>;
let gateway: TestGateway;
let receiver: Receiver;
beforeEach(async () => {
  clock = createTestClock();
  receiver = await startReceiver();
  gateway = await startTestGateway({ now: clock.now, allowPrivateUrls: true });
});
afterEach(async () => {
  await gateway.stop();
  await receiver.stop();
});

async function generate(headers: Record<string, string> = {}): Promise<string> {
  const variables = { input: { ...image().input, webhookUrl: receiver.url } };
  const { data } = await gateway.send(GENERATE, { variables, headers });
  return data.generate.id;
}

async function deliveryOf(generationId: string): Promise<Delivery | undefined> {
  const { data } = await gateway.send(
    `query($id: ID) { webhookDeliveries(generationId: $id) { items {
      id state nextAttemptAt deliveredAt attempts { at durationMs responseStatus error } } } }`,
    { variables: { id: generationId } },
  );
  return data.webhookDeliveries.items[0];
}

/** The delivery once it has been tried so often. */
async function tried(generationId: string, times: number): Promise<Delivery> {
  const attempts = async () => (await deliveryOf(generationId))?.attempts.length;
  await expect.poll(attempts, { timeout: 15_000 }).toBe(times);
  // The clock may only move on once the queue knows until when the next attempt waits.
  await expect.poll(runningJobs).toBe(0);
  const delivery = await deliveryOf(generationId);
  if (delivery === undefined) throw new Error('The delivery is gone.');
  return delivery;
}

async function runningJobs(): Promise<number> {
  const [found] = await gateway.rows("select count(*) as count from jobs where state = 'running'");
  return Number(found?.count);
}

const secretOf = async () =>
  (await gateway.send('{ webhookSecret { secret createdAt previousSecret previousUntil } }')).data
    .webhookSecret;
const rotate = async () =>
  (await gateway.send('mutation { rotateWebhookSecret { secret previousSecret previousUntil } }')).data
    .rotateWebhookSecret;
const resend = (deliveryId: string, key = gateway.key) =>
  gateway.send('mutation($id: ID!) { resendWebhook(deliveryId: $id) { id state } }', {
    key,
    variables: { id: deliveryId },
  });

/** Whether a receiver that knows this secret accepts the webhook. Its library compares with the real time. */
function accepts(secret: string, index: number): boolean {
  const { headers, body } = receiver.received[index] ?? { headers: {}, body: '' };
  try {
    return new Webhook(secret).verify(body, headers) !== undefined;
  } catch {
    return false;
  }
}

describe('the webhook secret', () => {
  it('is the same for every key of the account, and another for another account', async () => {
    const { secret, previousSecret } = await secretOf();
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{32}$/);
    expect(previousSecret).toBeNull();
    const { data } = await gateway.send('mutation { createKey(name: "second") { key } }');
    const again = await gateway.send('{ webhookSecret { secret } }', { key: data.createKey.key });
    expect(again.data.webhookSecret.secret).toBe(secret);
    const other = await gateway.send('{ webhookSecret { secret } }', { key: await gateway.newKey() });
    expect(other.data.webhookSecret.secret).not.toBe(secret);
  });

  it('rotates without a webhook that a receiver with either secret refuses', async () => {
    const before = (await secretOf()).secret;
    await tried(await generate(), 1);
    const { secret: after, previousSecret, previousUntil } = await rotate();
    expect(previousSecret).toBe(before);
    expect(Date.parse(previousUntil) - clock.now()).toBeGreaterThan(23.9 * HOUR_MS);
    await tried(await generate(), 1);
    expect([accepts(before, 0), accepts(after, 0)]).toEqual([true, false]);
    expect([accepts(before, 1), accepts(after, 1)]).toEqual([true, true]);
    expect(receiver.received[1]?.headers['webhook-signature']).toMatch(/^v1,\S+ v1,\S+$/);
  });

  it('ends the one before after 24 hours', async () => {
    await secretOf();
    const { secret } = await rotate();
    clock.skip(webhookRules.rotationHours * HOUR_MS);
    expect(await secretOf()).toMatchObject({ secret, previousSecret: null, previousUntil: null });
    await tried(await generate(), 1);
    expect(receiver.received[0]?.headers['webhook-signature']).toMatch(/^v1,\S+$/);
  });

  it('signs with the last two when it is rotated twice', async () => {
    const { secret: first } = await secretOf();
    const { secret: second } = await rotate();
    const { secret: third } = await rotate();
    await tried(await generate(), 1);
    expect([first, second, third].map((secret) => accepts(secret, 0))).toEqual([false, true, true]);
  });
});

describe('a delivery', () => {
  it('is tried ten times by the schedule, each attempt kept, and then given up', async () => {
    receiver.status = 503;
    const id = await generate();
    for (let attempt = 1; attempt < webhookRules.retrySeconds.length; attempt++) {
      const { state, nextAttemptAt } = await tried(id, attempt);
      expect(state).toBe('PENDING');
      clock.skip(Date.parse(String(nextAttemptAt)) - clock.now());
    }
    const { state, nextAttemptAt, attempts } = await tried(id, 10);
    expect([state, nextAttemptAt]).toEqual(['FAILED', null]);
    expect(new Set(attempts.map(({ responseStatus }) => responseStatus))).toEqual(new Set([503]));
    const times = attempts.map(({ at }) => Date.parse(at));
    for (const [index, planned] of webhookRules.retrySeconds.entries()) {
      if (index === 0) continue;
      const seconds = ((times[index] ?? 0) - (times[index - 1] ?? 0)) / 1_000;
      expect(seconds).toBeGreaterThanOrEqual(planned);
      expect(seconds).toBeLessThan(planned * 1.1 + 5);
    }
    const ids = new Set(receiver.received.map(({ headers }) => headers['webhook-id']));
    expect([...ids]).toEqual([`msg_${id}`]);
    const stamps = receiver.received.map(({ headers }) => Number(headers['webhook-timestamp']));
    expect(new Set(stamps).size).toBe(10);
  }, 120_000);

  it('is delivered late, as a simulation asks', async () => {
    const id = await generate({ 'doitong-simulate': 'late-webhook=600' });
    await gateway.ended(id);
    const waiting = await deliveryOf(id);
    expect(waiting).toMatchObject({ state: 'PENDING', attempts: [] });
    expect(Date.parse(String(waiting?.nextAttemptAt)) - clock.now()).toBeGreaterThan(500_000);
    clock.skip(600_000);
    expect(await tried(id, 1)).toMatchObject({ state: 'DELIVERED', attempts: [{ responseStatus: 200 }] });
  });

  it('ends at 410 with all that waits for the address, and what comes later is still sent', async () => {
    receiver.status = 500;
    const waiting = await generate();
    await tried(waiting, 1);
    receiver.status = 410;
    const gone = await generate();
    expect(await tried(gone, 1)).toMatchObject({ state: 'FAILED', nextAttemptAt: null });
    expect(await deliveryOf(waiting)).toMatchObject({ state: 'FAILED', nextAttemptAt: null });
    receiver.status = 200;
    expect(await tried(await generate(), 1)).toMatchObject({ state: 'DELIVERED' });
  });

  it('is listed newest first, in pages, with how long each attempt took', async () => {
    const made: string[] = [];
    for (let i = 0; i < 3; i++) {
      made.unshift(await generate());
      await tried(made[0] ?? '', 1);
    }
    const page = async (after: string | null) => {
      const { data } = await gateway.send(
        'query($after: String) { webhookDeliveries(first: 2, after: $after) { next items { generationId event url attempts { durationMs } } } }',
        { variables: { after } },
      );
      return data.webhookDeliveries;
    };
    const first = await page(null);
    const second = await page(first.next);
    expect(second.next).toBeNull();
    const items = [...first.items, ...second.items];
    expect(items.map(({ generationId }) => generationId)).toEqual(made);
    expect(items[0]).toMatchObject({ event: 'generation.completed', url: receiver.url });
    expect(items[0].attempts[0].durationMs).toBeLessThan(5_000);
    const strange = await gateway.send('{ webhookDeliveries { items { id } } }', {
      key: await gateway.newKey(),
    });
    expect(strange.data.webhookDeliveries.items).toEqual([]);
  });
});

describe('sending a webhook again', () => {
  it('keeps its id, takes a new timestamp and a valid signature, and is kept as an attempt', async () => {
    const id = await generate();
    const first = await tried(id, 1);
    clock.skip(60_000);
    expect((await resend(first.id)).data.resendWebhook).toEqual({ id: first.id, state: 'DELIVERED' });
    const again = await tried(id, 2);
    expect(again.deliveredAt).toBe(first.deliveredAt);
    const [one, two] = receiver.received.map(({ headers }) => headers);
    expect(two?.['webhook-id']).toBe(one?.['webhook-id']);
    expect(Number(two?.['webhook-timestamp'])).toBeGreaterThanOrEqual(
      Number(one?.['webhook-timestamp']) + 60,
    );
    expect(accepts((await secretOf()).secret, 1)).toBe(true);
  });

  it('delivers what was given up', async () => {
    receiver.status = 410;
    const id = await generate();
    expect((await tried(id, 1)).state).toBe('FAILED');
    receiver.status = 200;
    await resend(`msg_${id}`);
    expect((await tried(id, 2)).state).toBe('DELIVERED');
  });

  it('leaves the planned attempts alone when it fails, and ends them when it succeeds', async () => {
    receiver.status = 500;
    const id = await generate();
    clock.skip(Date.parse(String((await tried(id, 1)).nextAttemptAt)) - clock.now());
    const { nextAttemptAt } = await tried(id, 2);
    await resend(`msg_${id}`);
    const failed = await tried(id, 3);
    expect([failed.state, failed.nextAttemptAt]).toEqual(['PENDING', nextAttemptAt]);
    receiver.status = 200;
    await resend(`msg_${id}`);
    expect(await tried(id, 4)).toMatchObject({ state: 'DELIVERED', nextAttemptAt: null });
    clock.skip(HOUR_MS);
    await tried(await generate(), 1);
    expect((await deliveryOf(id))?.attempts).toHaveLength(4);
  });

  it('is NOT_FOUND for what belongs to another account', async () => {
    const id = await generate();
    await tried(id, 1);
    for (const answer of [await resend(`msg_${id}`, await gateway.newKey()), await resend('msg_none')]) {
      expect(answer.errors[0]?.extensions.code).toBe('NOT_FOUND');
    }
  });
});
