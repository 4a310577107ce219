import { afterEach, describe, expect, it } from 'vitest';
import { type ProviderAdapter, ProviderError } from './providers/provider.ts';
import { createTestClock } from './test-clock.ts';
import { fileAdapter, GENERATE, image, startTestGateway, type TestGateway } from './test-gateway.ts';

let gateway: TestGateway;
afterEach(() => gateway.stop());

const HOUR_MS = 3_600_000;
const FIELDS = `completed failed refused canceled successRate averageCredits
  accept { count p50 p95 } queue { count p50 p95 } result { count p50 p95 }`;
const NOTHING = {
  ...{ completed: 0, failed: 0, refused: 0, canceled: 0, successRate: null, averageCredits: null },
  ...{ accept: null, queue: null, result: null },
};

async function measured(clock: ReturnType<typeof createTestClock>, window = 'DAY') {
  clock.skip(16_000);
  const query = `{ measurements(window: ${window}) { from to total { ${FIELDS} }
    providers { provider engine measurement { ${FIELDS} } } } }`;
  return (await gateway.send(query, { key: null })).data.measurements;
}

async function run(text: string, headers: Record<string, string> = {}) {
  const { data } = await gateway.send(GENERATE, { variables: image(text), headers });
  return gateway.ended(data.generate.id);
}

/** Takes as long as the text says in seconds, or fails with its code. */
function timedAdapter(clock: ReturnType<typeof createTestClock>): ProviderAdapter {
  const adapter = fileAdapter();
  return {
    ...adapter,
    async submit(plan, context) {
      const text = plan.request.input.text ?? '';
      if (text === 'INVALID_INPUT' || text === 'GENERATION_FAILED') throw new ProviderError(text, 'No.');
      clock.skip(Number(text) * 1_000);
      return adapter.submit(plan, context);
    },
  };
}

describe('measurements', () => {
  it('are null where there is no data, and need no key', async () => {
    gateway = await startTestGateway();
    expect(await measured(createTestClock())).toMatchObject({ total: NOTHING, providers: [] });
  });

  it('are those of the generations that ended in the window', async () => {
    const clock = createTestClock();
    gateway = await startTestGateway({ now: clock.now, adapters: [timedAdapter(clock)] });
    for (const seconds of [4, 4, 4, 4, 4, 4, 4, 4, 4, 20]) await run(String(seconds));
    for (const code of ['GENERATION_FAILED', 'INVALID_INPUT']) await run(code);
    const { total, providers, from, to } = await measured(clock);
    expect(total).toMatchObject({ completed: 10, failed: 1, refused: 1, canceled: 0, averageCredits: 50 });
    expect(total.successRate).toBeCloseTo(10 / 11);
    expect(Math.abs(total.result.p50 - 4)).toBeLessThan(0.9);
    expect(Math.abs(total.result.p95 - 20)).toBeLessThan(5);
    expect(total.queue.count).toBe(12);
    expect(providers).toEqual([{ provider: 'flux-dev', engine: 'SIMULATED', measurement: total }]);
    expect(Date.parse(to) - Date.parse(from)).toBeLessThanOrEqual(24 * HOUR_MS);

    clock.skip(25 * HOUR_MS);
    expect((await measured(clock)).total).toEqual(NOTHING);
    expect((await measured(clock, 'WEEK')).total.completed).toBe(10);
    clock.skip(7 * 24 * HOUR_MS);
    expect((await measured(clock, 'WEEK')).total).toEqual(NOTHING);
  });

  it('count a cancel as neither success nor failure', async () => {
    const clock = createTestClock();
    gateway = await startTestGateway({ now: clock.now, working: false });
    const { data } = await gateway.send(GENERATE, { variables: image() });
    await gateway.send(`mutation { cancelGeneration(id: "${data.generate.id}") }`);
    expect((await measured(clock)).total).toMatchObject({ canceled: 1, successRate: null, queue: null });
  });

  it('have the time that generate itself took', async () => {
    const clock = createTestClock();
    clock.skip(HOUR_MS - (clock.now() % HOUR_MS) - 5_000);
    gateway = await startTestGateway({ now: clock.now });
    await Promise.all(Array.from({ length: 5 }, () => run('x')));
    // Asked of the store: each query of measurements skips time, and the hour of what is not yet written would be over.
    const written = "select sum(count) as count from measurements where measure = 'accept'";
    await expect
      .poll(async () => Number((await gateway.rows(written))[0]?.count), { timeout: 10_000 })
      .toBe(5);
    const { accept } = (await measured(clock)).total;
    expect(accept.count).toBe(5);
    expect(accept.p50).toBeGreaterThan(0);
    expect(accept.p50).toBeLessThan(5);
  });

  it('leave out what was asked to fail', async () => {
    const clock = createTestClock();
    gateway = await startTestGateway({ now: clock.now });
    const ended = await run('x', { 'doitong-simulate': 'error=GENERATION_FAILED' });
    expect(ended.status).toBe('FAILED');
    expect((await measured(clock)).total).toMatchObject({ failed: 0, successRate: null });
  });
});

describe('the choice of a model', () => {
  const quote = async (priority: string) => {
    const query = `query($input: GenerateInput!) { quote(input: $input) { provider estimatedTime selection {
      candidates { provider score estimatedTime } } } }`;
    const variables = { input: { type: 'IMAGE', priority, input: { text: 'x' } } };
    return (await gateway.send(query, { variables })).data.quote;
  };
  const runOn = async (provider: string, text: string) => {
    const variables = { input: { type: 'IMAGE', provider, input: { text } } };
    const { data } = await gateway.send(GENERATE, { variables });
    await gateway.ended(data.generate.id);
  };

  it('follows the time that was measured, and quotes it', async () => {
    const clock = createTestClock();
    gateway = await startTestGateway({ now: clock.now, adapters: [timedAdapter(clock)] });
    const before = await quote('SPEED');
    for (let i = 0; i < 5; i++) await runOn(before.provider, '20');
    clock.skip(16_000);
    const after = await quote('SPEED');
    expect(after.provider).not.toBe(before.provider);
    const slow = after.selection.candidates.find(
      ({ provider }: { provider: string }) => provider === before.provider,
    );
    expect(slow.estimatedTime).toBeGreaterThan(before.estimatedTime);
  });

  it('follows how often a model succeeds', async () => {
    const clock = createTestClock();
    gateway = await startTestGateway({ now: clock.now, adapters: [timedAdapter(clock)] });
    const before = await quote('QUALITY');
    for (let i = 0; i < 10; i++) await runOn(before.provider, 'GENERATION_FAILED');
    clock.skip(16_000);
    const after = await quote('QUALITY');
    expect(after.provider).not.toBe(before.provider);
    const scores = [before, after].map(
      ({ selection }) =>
        selection.candidates.find((each: { provider: string }) => each.provider === before.provider).score,
    );
    expect(scores[1]).toBeLessThan(scores[0] * 0.6);
  });
});
