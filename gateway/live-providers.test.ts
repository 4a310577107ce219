import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { models } from '#catalog/models.ts';
import { type FalScript, falAnswers } from './test-fal.ts';
import { GENERATE, startTestGateway, type TestGateway } from './test-gateway.ts';
import { answerJson, startTestVendors } from './test-vendors.ts';
import { falPlans } from './vendors/fal/fal-plans.ts';

const key = 'canary-key-of-the-operator';
const picture =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

let vendors: Awaited<ReturnType<typeof startTestVendors>>;
let gateway: TestGateway;

async function start(script: FalScript = {}): Promise<void> {
  vendors = await startTestVendors(falAnswers(script));
  gateway = await startTestGateway({
    adapters: undefined,
    vendorKeys: { fal: key },
    vendorNetwork: vendors.network,
  });
}

afterEach(async () => {
  await gateway.stop();
  await vendors.stop();
});

const submissions = () =>
  vendors.received.filter(({ method, url }) => method === 'POST' && url.startsWith('https://queue.fal.run/'));

async function balance(): Promise<number> {
  return (await gateway.send('{ account { balance } }')).data.account.balance;
}

async function generate(input: object) {
  const answer = await gateway.send(GENERATE, { variables: { input } });
  expect(answer.errors).toEqual([]);
  return gateway.ended(answer.data.generate.id);
}

const dev = { type: 'IMAGE', provider: 'flux-dev', input: { text: 'A lighthouse' } };

describe('with the key of fal', () => {
  beforeEach(() => start());

  it.each(Object.keys(falPlans))('%s is made live, and says so', async (provider) => {
    const model = models.find((each) => each.provider === provider);
    const needsImage = model?.inputs.some(({ name, required }) => name === 'image' && required);
    const input = { text: 'A lighthouse at dusk', ...(needsImage && { image: picture }) };
    const made = await generate({ type: model?.type, provider, input });
    expect(made).toMatchObject({ status: 'COMPLETED', engine: 'LIVE', error: null });
    expect(made.metadata.bytes).toBeGreaterThan(100);
    expect(submissions()).toHaveLength(1);
    expect(submissions()[0]?.headers.authorization).toBe(`Key ${key}`);
    expect(JSON.stringify(made)).not.toMatch(/fal\.|canary/);
  });

  it('sends a file of the caller through the storage of the vendor', async () => {
    await generate({ ...dev, provider: 'flux-kontext', input: { text: 'Make it night', image: picture } });
    expect(JSON.parse(submissions()[0]?.body ?? '')).toMatchObject({
      image_url: 'https://v3.fal.media/files/given',
    });
  });

  it('delivers the asked format, whatever the vendor makes', async () => {
    const made = await generate({ ...dev, options: { outputFormat: 'webp' } });
    expect(made.metadata).toMatchObject({ format: 'webp', width: 96 });
  });

  it('makes what no vendor serves with the built-in engine', async () => {
    const { data } = await gateway.send('{ providers { id engine } }');
    const engines = Object.fromEntries(
      data.providers.map((each: { id: string; engine: string }) => [each.id, each.engine]),
    );
    expect(engines).toMatchObject({ kling: 'LIVE', 'google-tts': 'SIMULATED', runway: 'SIMULATED' });
  });
});

const detail = (type: string) => ({
  detail: [{ loc: ['body', 'prompt'], msg: 'secret words of the vendor', type }],
});

describe('when the vendor refuses', () => {
  it.each([
    [
      'moderation',
      { submit: [(r) => answerJson(r, detail('content_policy_violation'), 422)] },
      'GENERATION_FAILED',
      /refused the content/,
    ],
    [
      'moderation after the work',
      { result: [(r) => answerJson(r, detail('content_policy_violation'), 422)] },
      'GENERATION_FAILED',
      /refused the content/,
    ],
    [
      'its own rules',
      { submit: [(r) => answerJson(r, detail('value_error'), 422)] },
      'INVALID_INPUT',
      /did not accept/,
    ],
    ['the key', { submit: [(r) => answerJson(r, { detail: 'no' }, 401)] }, 'PROVIDER_UNAVAILABLE', /account/],
    [
      'money',
      { submit: [(r) => answerJson(r, { detail: 'Exhausted balance' }, 403)] },
      'PROVIDER_UNAVAILABLE',
      /account/,
    ],
    [
      'an address that expired',
      { file: [(r) => void r.writeHead(403).end()] },
      'GENERATION_FAILED',
      /could not be fetched/,
    ],
    [
      'a page instead of the file',
      { file: [(r) => void r.writeHead(200).end('<html>')] },
      'GENERATION_FAILED',
      /something else/,
    ],
    [
      'an answer without a file',
      { result: [(r) => answerJson(r, { nothing: true })] },
      'GENERATION_FAILED',
      /something else/,
    ],
  ] as [string, FalScript, string, RegExp][])(
    '%s: ends once, with the credits back',
    async (_, script, code, message) => {
      await start(script);
      const before = await balance();
      const made = await generate(dev);
      expect(made).toMatchObject({
        status: 'FAILED',
        error: { code, message: expect.stringMatching(message) },
      });
      expect(await balance()).toBe(before);
      expect(JSON.stringify(made)).not.toMatch(/secret words|fal\.|canary/);
      expect(submissions().length).toBeLessThanOrEqual(1);
    },
  );
});

describe('when the vendor stumbles', () => {
  it.each([
    [
      '503 to a question',
      { status: [(r) => void r.writeHead(503).end(), (r) => answerJson(r, { status: 'COMPLETED' })] },
    ],
    [
      'no JSON',
      {
        status: [
          (r) => void r.writeHead(200, { 'content-type': 'application/json' }).end('{'),
          (r) => answerJson(r, { status: 'COMPLETED' }),
        ],
      },
    ],
    [
      'a closed connection',
      { status: [(r) => void r.destroy(), (r) => answerJson(r, { status: 'COMPLETED' })] },
    ],
    [
      '502 to the result',
      {
        result: [
          (r) => void r.writeHead(502).end('<html>'),
          (r) => answerJson(r, { images: [{ url: 'https://v3.fal.media/files/image' }] }),
        ],
      },
    ],
  ] as [string, FalScript][])('%s: asks again and does not submit twice', async (_, script) => {
    await start(script);
    expect(await generate(dev)).toMatchObject({ status: 'COMPLETED' });
    expect(submissions()).toHaveLength(1);
  });

  it('waits as long as 429 says, then submits', async () => {
    const order = [
      (r) => answerJson(r, { detail: 'slow down' }, 429, { 'retry-after': '1' }),
      (r) => answerJson(r, { request_id: 'work-1' }),
    ] as FalScript['submit'];
    await start({ submit: order, status: [(r) => answerJson(r, { status: 'COMPLETED' })] });
    const made = await generate(dev);
    expect(made.events.map(({ name }: { name: string }) => name)).toContain('retried');
    expect(submissions()).toHaveLength(2);
  });
});
