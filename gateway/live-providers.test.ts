import { afterEach, describe, expect, it } from 'vitest';
import { providerModels } from '#catalog/models.ts';
import { vendorEndpoints } from '#catalog/vendor-endpoints.ts';
import { vendorIds } from '#catalog/vendors.ts';
import { GENERATE, startTestGateway, type TestGateway } from './test-gateway.ts';
import { type VendorScript, vendorAnswers } from './test-vendor-protocols.ts';
import { beginsWork, keysOf, leaks, picture, requestFor } from './test-vendor-requests.ts';
import { answerJson, startTestVendors } from './test-vendors.ts';
import type { VendorKeys } from './vendors/create-vendors.ts';

let vendors: Awaited<ReturnType<typeof startTestVendors>>;
let gateway: TestGateway;

async function start(script: VendorScript = {}, keys = keysOf(vendorIds)): Promise<void> {
  vendors = await startTestVendors(vendorAnswers(script));
  gateway = await startGateway(keys);
}

function startGateway(keys: VendorKeys, dataDir?: string): Promise<TestGateway> {
  const network = { vendorKeys: keys, vendorNetwork: vendors.network };
  return startTestGateway({ adapters: undefined, ...network, ...(dataDir !== undefined && { dataDir }) });
}

afterEach(async () => {
  await gateway.stop();
  await vendors.stop();
});

const begun = () => vendors.received.filter(beginsWork);

async function balance(): Promise<number> {
  return (await gateway.send('{ account { balance } }')).data.account.balance;
}

async function accept(input: object): Promise<string> {
  const answer = await gateway.send(GENERATE, { variables: { input } });
  expect(answer.errors).toEqual([]);
  return answer.data.generate.id;
}

const generate = async (input: object) => gateway.ended(await accept(input));

const image = requestFor('flux-dev');

const ways = vendorIds.flatMap((vendor) =>
  Object.entries(vendorEndpoints[vendor]).map(([provider, endpoints]) => ({ vendor, provider, endpoints })),
);

it.each(ways)('$provider is made live by $vendor, at an endpoint of the catalog', async (way) => {
  const { vendor, provider, endpoints } = way;
  await start({}, keysOf([vendor]));
  const made = await generate(requestFor(provider));
  expect(made).toMatchObject({ status: 'COMPLETED', engine: 'LIVE', error: null, provider });
  expect(made.metadata.bytes).toBeGreaterThan(50);
  expect(begun()).toHaveLength(1);
  const asked = new URL(begun()[0]?.url ?? '').pathname.slice(1);
  expect(endpoints.map((each) => each.replace(/\{\w+\}/, asked.split('/').at(-1) ?? ''))).toContain(asked);
  expect(JSON.stringify(made)).not.toMatch(leaks);
});

describe('with the keys of every vendor', () => {
  it.each([
    ['elevenlabs', 'xi-api-key', 'canary-elevenlabs'],
    ['google-tts', 'x-goog-api-key', 'canary-google'],
    ['runway', 'authorization', 'Bearer canary-runway'],
    ['hedra', 'x-api-key', 'canary-hedra'],
    ['wan', 'authorization', 'Bearer canary-alibaba'],
    ['kling', 'authorization', 'Key canary-fal'],
  ])('%s goes first to its own vendor, with that key', async (provider, header, value) => {
    await start();
    await generate(requestFor(provider));
    expect(begun()[0]?.headers[header]).toBe(value);
  });

  it.each([
    ['flux-kontext', /"image_url":"https:\/\/v3\.fal\.media\/files\/given"/],
    ['runway', /"promptImage":"runway:\/\/given"/],
    ['hedra', /"start_keyframe_id":"asset-1"/],
  ])('%s gets the file of the caller through the storage of the vendor', async (provider, sent) => {
    await start();
    const request = requestFor(provider);
    await generate({ ...request, input: { ...request.input, image: picture } });
    expect(begun()[0]?.body).toMatch(sent);
  });

  it('delivers the asked format, whatever the vendor makes', async () => {
    await start();
    const made = await generate({ ...image, options: { outputFormat: 'webp' } });
    expect(made.metadata).toMatchObject({ format: 'webp', width: 96 });
    const wav = await generate({
      ...requestFor('elevenlabs'),
      options: { format: 'wav', sampleRate: 22_050 },
    });
    expect(wav.metadata).toMatchObject({ format: 'wav' });
  });
});

it('makes what no vendor serves with the built-in engine, and says which is which', async () => {
  await start({}, keysOf(['fal']));
  const { data } = await gateway.send('{ providers { id engine } }');
  const live = data.providers.filter(({ engine }: { engine: string }) => engine === 'LIVE').length;
  expect(data.providers).toHaveLength(providerModels.length);
  expect(live).toBe(providerModels.length - 2);
  expect(data.providers).toContainEqual({ id: 'runway', engine: 'SIMULATED' });
});

it('goes on with the second vendor of a model when the first is closed', async () => {
  const closed = (response: Parameters<typeof answerJson>[0]) => answerJson(response, { detail: 'no' }, 401);
  const answers = vendorAnswers();
  vendors = await startTestVendors((received, response) =>
    received.url.includes('api.elevenlabs.io') ? closed(response) : answers(received, response),
  );
  gateway = await startGateway(keysOf(vendorIds));
  const made = await generate(requestFor('elevenlabs'));
  expect(made).toMatchObject({ status: 'COMPLETED', engine: 'LIVE', provider: 'elevenlabs' });
  expect(begun().map(({ url }) => new URL(url).host)).toEqual(['api.elevenlabs.io', 'queue.fal.run']);
});

const detail = (type: string) => ({
  detail: [{ loc: ['body', 'prompt'], msg: 'words of the vendor', type }],
});
const refusals: [string, VendorScript, string, RegExp][] = [
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
    'its rules',
    { submit: [(r) => answerJson(r, detail('value_error'), 422)] },
    'INVALID_INPUT',
    /did not accept/,
  ],
  ['the key', { submit: [(r) => answerJson(r, { detail: 'no' }, 401)] }, 'PROVIDER_UNAVAILABLE', /account/],
  [
    'an empty account',
    { submit: [(r) => answerJson(r, { detail: 'Exhausted balance' }, 403)] },
    'PROVIDER_UNAVAILABLE',
    /account/,
  ],
  [
    'an address that expired',
    { file: [(r) => r.writeHead(403).end()] },
    'GENERATION_FAILED',
    /could not be fetched/,
  ],
  [
    'a page for a file',
    { file: [(r) => r.writeHead(200).end('<html>')] },
    'GENERATION_FAILED',
    /something else/,
  ],
  [
    'an answer without a file',
    { result: [(r) => answerJson(r, { no: 1 })] },
    'GENERATION_FAILED',
    /something else/,
  ],
];

it.each(refusals)(
  '%s: ends once, with the credits back and none of the vendor’s words',
  async (_, script, code, message) => {
    await start(script);
    const before = await balance();
    const made = await generate(image);
    expect(made).toMatchObject({
      status: 'FAILED',
      error: { code, message: expect.stringMatching(message) },
    });
    expect(await balance()).toBe(before);
    expect(JSON.stringify(made)).not.toMatch(/words of the vendor|canary|fal\./);
    expect(begun()).toHaveLength(1);
  },
);

it.each([
  [
    'runway',
    { status: [(r) => answerJson(r, { id: 't', status: 'FAILED', failureCode: 'SAFETY.INPUT.TEXT' })] },
  ],
  ['hedra', { status: [(r) => answerJson(r, { status: 'error', error_message: 'moderation' })] }],
  [
    'wan',
    {
      status: [
        (r) =>
          answerJson(r, { output: { task_id: 't', task_status: 'FAILED', code: 'DataInspectionFailed' } }),
      ],
    },
  ],
] as [string, VendorScript][])(
  '%s: work that the vendor refuses in the end is not begun again',
  async (provider, script) => {
    await start(script);
    const before = await balance();
    expect(await generate(requestFor(provider))).toMatchObject({ error: { code: 'GENERATION_FAILED' } });
    expect(begun()).toHaveLength(1);
    expect(await balance()).toBe(before);
  },
);

const completed = { status: 'COMPLETED' };
const stumbles: [string, VendorScript][] = [
  ['503 to a question', { status: [(r) => r.writeHead(503).end(), (r) => answerJson(r, completed)] }],
  ['no JSON', { status: [(r) => r.writeHead(200).end('{'), (r) => answerJson(r, completed)] }],
  ['a closed connection', { status: [(r) => r.destroy(), (r) => answerJson(r, completed)] }],
  [
    '502 to the result',
    {
      result: [
        (r) => r.writeHead(502).end('<html>'),
        (r) => answerJson(r, { images: [{ url: 'https://v3.fal.media/files/image' }] }),
      ],
    },
  ],
];

it.each(stumbles)('%s: asks again and does not submit twice', async (_, script) => {
  await start(script);
  expect(await generate(image)).toMatchObject({ status: 'COMPLETED' });
  expect(begun()).toHaveLength(1);
});

it('waits as long as 429 says, then submits again', async () => {
  await start({
    submit: [
      (r) => answerJson(r, { detail: 'slow down' }, 429, { 'retry-after': '1' }),
      (r) => answerJson(r, { request_id: 'work-1' }),
    ],
    status: [(r) => answerJson(r, completed)],
    result: [(r) => answerJson(r, { images: [{ url: 'https://v3.fal.media/files/image' }] })],
  });
  const made = await generate(image);
  expect(made.status).toBe('COMPLETED');
  expect(made.events.map(({ name }: { name: string }) => name)).toContain('retried');
  expect(begun()).toHaveLength(2);
});

it('finds the work again after a restart, and does not begin it a second time', async () => {
  let isDone = false;
  await start({ status: [(r) => answerJson(r, { status: isDone ? 'COMPLETED' : 'IN_PROGRESS' })] });
  const id = await accept(image);
  await expect.poll(() => vendors.received.some(({ url }) => url.includes('/status'))).toBe(true);
  const { key, dataDir } = gateway;
  await gateway.stop({ keepData: true });
  isDone = true;
  gateway = await startGateway(keysOf(vendorIds), dataDir);
  expect(await gateway.ended(id, { key })).toMatchObject({ status: 'COMPLETED' });
  expect(begun()).toHaveLength(1);
});

it('tells the vendor when a generation is canceled', async () => {
  await start({ status: [(r) => answerJson(r, { status: 'IN_PROGRESS' })] });
  const id = await accept(image);
  await expect.poll(() => vendors.received.some(({ url }) => url.includes('/status'))).toBe(true);
  await gateway.send(`mutation { cancelGeneration(id: "${id}") }`);
  await expect.poll(() => vendors.received.some(({ url }) => url.endsWith('/cancel'))).toBe(true);
});
