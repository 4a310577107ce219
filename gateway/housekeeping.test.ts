import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PlanId, planById } from '#catalog/plans.ts';
import { requestLimits } from '#contract/limits.ts';
import { createTestClock } from './test-clock.ts';
import { GENERATE, image, startTestGateway, type TestGateway } from './test-gateway.ts';
import { mediaNames } from './test-place.ts';
import { type Receiver, startReceiver } from './test-receiver.ts';

const DAY_MS = 86_400_000;

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

/** Lets time pass and the next process sweep. It has swept when its mark is gone, which every sweep takes first. */
async function later(ms: number): Promise<void> {
  await gateway.stop({ keepData: true });
  clock.skip(ms);
  await gateway.rows("insert into rate_counters values ('mark', 1, 1)");
  gateway = await startTestGateway({ now: clock.now, allowPrivateUrls: true, dataDir: gateway.dataDir });
  await expect.poll(() => count("rate_counters where key = 'mark'")).toBe(0);
}

async function count(what: string): Promise<number> {
  const [found] = await gateway.rows(`select count(*) as count from ${what}`);
  return Number(found?.count);
}

async function generate(key: string, more: object = {}, headers = {}): Promise<string> {
  const variables = { input: { ...image().input, ...more } };
  const { data } = await gateway.send(GENERATE, { key, variables, headers });
  return data.generate.id;
}

const isKept = async (id: string) => (await mediaNames(gateway.place)).includes(`${id}.png`);

describe('housekeeping', () => {
  it.each<PlanId>(['free', 'starter', 'pro', 'enterprise'])(
    'keeps a file as long as the plan %s says, and then removes it and its address',
    async (plan) => {
      const days = planById(plan)?.mediaRetentionDays ?? 0;
      const key = await gateway.newKey({ plan });
      const id = await generate(key);
      await gateway.ended(id, { key });
      const read = async () =>
        (await gateway.send(`{ generation(id: "${id}") { status url completedAt keptUntil } }`, { key })).data
          .generation;
      await later((days - 1) * DAY_MS);
      expect(await isKept(id)).toBe(true);
      const { url, completedAt, keptUntil } = await read();
      expect((Date.parse(keptUntil) - Date.parse(completedAt)) / DAY_MS).toBeCloseTo(days, 4);
      expect((await fetch(url.replace(/^http:\/\/[^/]+/, gateway.url))).status).toBe(200);
      await later(DAY_MS);
      await expect.poll(() => isKept(id)).toBe(false);
      expect(await read()).toEqual({ status: 'COMPLETED', url: null, completedAt, keptUntil });
      const gone = await fetch(url.replace(/^http:\/\/[^/]+/, gateway.url));
      expect([403, 404]).toContain(gone.status);
    },
  );

  it('forgets an idempotency key and its window of limits when their time is over, and not before', async () => {
    const { key } = gateway;
    const headers = { 'idempotency-key': 'once' };
    const first = await generate(key, {}, headers);
    await gateway.ended(first);
    await later((requestLimits.idempotencyKeyHours - 1) * 3_600_000);
    expect(await count('idempotency_keys')).toBe(1);
    expect(await generate(key, {}, headers)).toBe(first);
    await later(3_600_000);
    await expect.poll(() => count('idempotency_keys')).toBe(0);
    expect(await generate(key, {}, headers)).not.toBe(first);
    expect(await count(`rate_counters where expires_at <= ${clock.now()}`)).toBe(0);
  });

  it('forgets revoked keys and webhooks after 90 days, and never the ledger', async () => {
    const { key } = gateway;
    const id = await generate(key, { webhookUrl: receiver.url });
    await expect.poll(() => count('webhook_attempts')).toBe(1);
    await gateway.ended(id);
    const { data } = await gateway.send('mutation { createKey(name: "old") { apiKey { id } } }');
    await gateway.send(`mutation { revokeKey(id: "${data.createKey.apiKey.id}") { id } }`);
    const keys = await count('api_keys');
    const entries = await count('ledger');
    await later(89 * DAY_MS);
    expect([await count('webhook_deliveries'), (await count('api_keys')) >= keys]).toEqual([1, true]);
    await later(DAY_MS);
    await expect.poll(() => count('webhook_deliveries')).toBe(0);
    expect(await count('webhook_attempts')).toBe(0);
    expect(await count('api_keys where revoked_at is not null')).toBe(0);
    expect(await count('ledger')).toBeGreaterThanOrEqual(entries);
    expect((await gateway.send(`{ generation(id: "${id}") { status } }`, { key })).data.generation).toEqual({
      status: 'COMPLETED',
    });
  });

  it('leaves no row behind for a job that is done, and none for one that was given up a month ago', async () => {
    const id = await generate(gateway.key);
    await gateway.ended(id);
    await expect.poll(() => count('jobs')).toBe(0);
    await gateway.rows(
      `insert into jobs (id, name, data_json, state, run_at, failures, crashes, created_at)
        values ('job_dead', 'generate', '{}', 'dead', ${clock.now()}, 5, 0, ${clock.now()})`,
    );
    await later(29 * DAY_MS);
    expect(await count('jobs')).toBe(1);
    await later(DAY_MS);
    await expect.poll(() => count('jobs')).toBe(0);
  });
});
