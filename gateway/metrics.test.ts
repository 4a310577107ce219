import { afterEach, describe, expect, it } from 'vitest';
import { ProviderError } from './providers/provider.ts';
import { fileAdapter, GENERATE, image, startTestGateway, type TestGateway } from './test-gateway.ts';

let gateway: TestGateway;
afterEach(() => gateway.stop());

const LINE = /^[a-z_]+(\{([a-z]+="[^"\n]*",?)+\})? -?\d+(\.\d+)?(e[+-]\d+)?$/;

/** The value of each series. Fails for a line that is not of the format. */
async function scrape(headers: Record<string, string> = {}) {
  const answer = await fetch(`${gateway.url}/metrics`, { headers });
  const text = await answer.text();
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const odd = answer.ok ? lines.filter((line) => !LINE.test(line)) : [];
  const values = new Map(
    lines.map((line): [string, number] => [line.replace(/ \S+$/, ''), Number(line.split(' ').at(-1))]),
  );
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    text,
    odd,
    of: (name: string) => values.get(name),
  };
}

async function run(text: string) {
  const { data } = await gateway.send(GENERATE, { variables: image(text) });
  return gateway.ended(data.generate.id);
}

describe('/metrics', () => {
  it('counts what was accepted and how it ended, with every credit', async () => {
    const adapter = fileAdapter();
    const picky = {
      ...adapter,
      submit: (...[plan, context]: Parameters<typeof adapter.submit>) =>
        plan.request.input.text === 'bad'
          ? Promise.reject(new ProviderError('GENERATION_FAILED', 'No.'))
          : adapter.submit(plan, context),
    };
    gateway = await startTestGateway({ adapters: [picky] });
    for (const text of ['good', 'good', 'bad']) await run(text);
    const returned = async () => (await scrape()).of('doitong_credits_total{kind="returned"}');
    await expect.poll(returned).toBe(50);
    const { of, odd, type, text } = await scrape();
    expect(type).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(odd).toEqual([]);
    const labels = 'provider="flux-dev",engine="SIMULATED"';
    expect(of(`doitong_generations_accepted_total{${labels}}`)).toBe(3);
    expect(of(`doitong_generations_ended_total{${labels},status="COMPLETED"}`)).toBe(2);
    expect(of(`doitong_generations_ended_total{${labels},status="FAILED"}`)).toBe(1);
    const credits = ['reserved', 'kept', 'returned'].map((kind) =>
      of(`doitong_credits_total{kind="${kind}"}`),
    );
    expect(credits).toEqual([150, 100, 50]);
    expect(of('doitong_accept_seconds_count{engine="SIMULATED"}')).toBe(3);
    expect(of('doitong_accept_seconds_bucket{engine="SIMULATED",le="+Inf"}')).toBe(3);
    expect(of('doitong_result_seconds_count{type="IMAGE",engine="SIMULATED"}')).toBe(2);
    expect(of('process_resident_memory_bytes')).toBeGreaterThan(1e7);
    expect(text).toContain('# TYPE doitong_accept_seconds histogram');
    expect(text).not.toContain(gateway.key.slice(0, 8));
  });

  it('says how many jobs wait', async () => {
    gateway = await startTestGateway({ working: false });
    for (let i = 0; i < 3; i++) await gateway.send(GENERATE, { variables: image() });
    const waiting = await scrape();
    expect(waiting.of('doitong_jobs{name="generate",state="ready"}')).toBe(3);
    expect(waiting.of('doitong_jobs_due{name="generate"}')).toBe(3);
    await gateway.withStore(({ db }) =>
      db
        .updateTable('jobs')
        .set({ run_at: Date.now() + 3_600_000 })
        .execute(),
    );
    const later = await scrape();
    expect(later.of('doitong_jobs{name="generate",state="ready"}')).toBe(3);
    expect(later.of('doitong_jobs_due{name="generate"}')).toBeUndefined();
  });

  it('counts attempts to deliver a webhook by their outcome', async () => {
    gateway = await startTestGateway({ allowPrivateUrls: true });
    const webhookUrl = `${gateway.url}/nowhere`;
    const input = { ...image().input, webhookUrl };
    await gateway.send(GENERATE, { variables: { input } });
    const retries = async () => (await scrape()).of('doitong_webhook_attempts_total{outcome="retry"}');
    await expect.poll(retries, { timeout: 10_000 }).toBe(1);
  });

  it('is not there for callers behind a proxy on this machine', async () => {
    gateway = await startTestGateway();
    for (const name of ['x-forwarded-for', 'forwarded', 'via', 'x-real-ip']) {
      expect(await scrape({ [name]: '203.0.113.9' }), name).toMatchObject({
        status: 404,
        text: 'Not found.\n',
      });
    }
  });

  it('is open or gone when the operator says so', async () => {
    gateway = await startTestGateway({ metrics: 'open' });
    expect((await scrape({ 'x-forwarded-for': '203.0.113.9' })).status).toBe(200);
    await gateway.stop();
    gateway = await startTestGateway({ metrics: 'off' });
    expect((await scrape()).status).toBe(404);
  });
});
