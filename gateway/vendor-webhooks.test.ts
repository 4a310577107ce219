import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { createTestClock } from './test-clock.ts';
import { GENERATE, image, startTestGateway, type TestGateway } from './test-gateway.ts';
import { type VendorScript, vendorAnswers } from './test-vendor-protocols.ts';
import { beginsWork, keysOf } from './test-vendor-requests.ts';
import { answerJson, startTestVendors } from './test-vendors.ts';

const makePair = () => generateKeyPairSync('ed25519');
const BODY = '{"request_id":"work-1","status":"OK","payload":{}}';
/** So long that only a webhook can be why a question is asked. */
const NEVER_MS = 3_600_000;

let clock: ReturnType<typeof createTestClock>;
let vendors: Awaited<ReturnType<typeof startTestVendors>>;
let gateway: TestGateway;
/** What fal signs with, and whether it says so. */
let fal: { pair: ReturnType<typeof makePair>; hasKeys: boolean };

interface Start {
  readonly script?: VendorScript;
  readonly toldPollMs?: number;
  readonly publicUrl?: string;
}

async function start({
  script = done,
  toldPollMs = NEVER_MS,
  publicUrl = 'https://gateway.test',
}: Start = {}) {
  clock = createTestClock();
  fal = { pair: makePair(), hasKeys: true };
  const answers = vendorAnswers(script);
  vendors = await startTestVendors((received, response) => {
    if (!received.url.endsWith('/.well-known/jwks.json')) return answers(received, response);
    if (!fal.hasKeys) return void response.writeHead(503).end();
    answerJson(response, { keys: [fal.pair.publicKey.export({ format: 'jwk' })] });
  });
  gateway = await startTestGateway({
    ...{ adapters: undefined, vendorKeys: keysOf(['fal']), publicUrl, now: clock.now },
    vendorNetwork: { ...vendors.network, toldPollMs },
  });
}

afterEach(async () => {
  await gateway.stop();
  await vendors.stop();
});

const done: VendorScript = { status: [(r) => answerJson(r, { status: 'COMPLETED' })] };
const begun = () => vendors.received.filter(beginsWork);
const questions = () => vendors.received.filter(({ url }) => url.includes('/status')).length;

async function accept(): Promise<string> {
  const { data } = await gateway.send(GENERATE, { variables: image() });
  return data.generate.id;
}

/** Accepts a generation, and gives its id and the path that fal was told, once fal has begun. */
async function begin() {
  const id = await accept();
  await expect.poll(() => begun().length).toBe(1);
  return { id, path: toldPath() };
}

function toldPath(): string {
  const told = new URL(begun()[0]?.url ?? '').searchParams.get('fal_webhook') ?? '';
  expect(told).toMatch(/^https:\/\/gateway\.test\/vendor-webhooks\/fal\//);
  return new URL(told).pathname;
}

interface Forgery {
  readonly body?: string;
  readonly signedBody?: string;
  readonly secondsAgo?: number;
  readonly key?: ReturnType<typeof makePair>['privateKey'];
  readonly headers?: Readonly<Record<string, string>>;
}

/** A webhook as fal sends it, but for what is said otherwise. */
function tell(path: string, forgery: Forgery = {}): Promise<Response> {
  const { body = BODY, signedBody = body, secondsAgo = 0, key = fal.pair.privateKey, headers } = forgery;
  const timestamp = String(Math.floor(clock.now() / 1_000) - secondsAgo);
  const digest = createHash('sha256').update(signedBody).digest('hex');
  const message = Buffer.from(['work-1', 'user-1', timestamp, digest].join('\n'));
  return fetch(gateway.url + path, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      'x-fal-webhook-request-id': 'work-1',
      'x-fal-webhook-user-id': 'user-1',
      'x-fal-webhook-timestamp': timestamp,
      'x-fal-webhook-signature': sign(null, message, key).toString('hex'),
      ...headers,
    },
  });
}

async function expectOneOfEach(id: string): Promise<void> {
  const made = await gateway.ended(id);
  expect(made, JSON.stringify(made.events)).toMatchObject({
    status: 'COMPLETED',
    engine: 'LIVE',
    error: null,
  });
  const names = made.events.map(({ name }: { name: string }) => name);
  expect(names.filter((name: string) => name === 'completed')).toHaveLength(1);
  expect(begun()).toHaveLength(1);
  const { data } = await gateway.send('{ account { balance reserved } ledger { items { reason } } }');
  expect(data.account).toEqual({ balance: 99_950, reserved: 0 });
  expect(data.ledger.items).toHaveLength(2);
}

it('ends a generation as soon as fal tells, and no question was asked before', async () => {
  await start();
  const { id, path } = await begin();
  expect(questions()).toBe(0);
  expect((await tell(path)).status).toBe(200);
  await expectOneOfEach(id);
  expect(questions()).toBe(1);
});

describe('who is not fal', () => {
  const stranger = makePair().privateKey;
  it.each<[string, Forgery]>([
    ['another key', { key: stranger }],
    ['another body', { signedBody: '{}' }],
    ['an old timestamp', { secondsAgo: 301 }],
    ['a timestamp of the future', { secondsAgo: -302 }],
    ['another request id', { headers: { 'x-fal-webhook-request-id': 'work-2' } }],
    ['no signature', { headers: { 'x-fal-webhook-signature': '' } }],
    ['a signature that is no hexadecimal', { headers: { 'x-fal-webhook-signature': 'z'.repeat(128) } }],
  ])('%s: 401, and nothing is asked', async (_, forgery) => {
    await start();
    const { id, path } = await begin();
    expect((await tell(path, forgery)).status).toBe(401);
    const { data } = await gateway.send(`{ generation(id: "${id}") { status } }`);
    expect(data.generation.status).toBe('PROCESSING');
    expect(questions()).toBe(0);
    await tell(path);
    await expectOneOfEach(id);
    expect(questions()).toBe(1);
  });

  it('an address that was not given: 404, and the keys are not asked for', async () => {
    await start();
    const { path } = await begin();
    const changed = path.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A'));
    const ofAnother = path.replace(/gen_../, 'gen_zz');
    for (const wrong of [changed, ofAnother, '/vendor-webhooks/fal/', '/vendor-webhooks/fal/a.b']) {
      expect((await tell(wrong)).status).toBe(404);
    }
    expect(vendors.received.some(({ url }) => url.includes('jwks'))).toBe(false);
  });

  it('a body over the limit: 413; not a POST: 405', async () => {
    await start();
    const { path } = await begin();
    expect((await tell(path, { body: 'x'.repeat(4 * 1024 * 1024 + 1) })).status).toBe(413);
    expect((await fetch(gateway.url + path)).status).toBe(405);
    expect(questions()).toBe(0);
  });
});

it('the same webhook three times at once, and once more at the end: one ending, one charge', async () => {
  await start();
  const { id, path } = await begin();
  const answers = await Promise.all([tell(path), tell(path), tell(path)]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  await expectOneOfEach(id);
  expect((await tell(path)).status).toBe(200);
  await expectOneOfEach(id);
});

it('asks fal to send it again while its keys can not be had', async () => {
  await start();
  const { id, path } = await begin();
  fal.hasKeys = false;
  expect((await tell(path)).status).toBe(503);
  expect(questions()).toBe(0);
  fal.hasKeys = true;
  expect((await tell(path)).status).toBe(200);
  await expectOneOfEach(id);
});

it('keeps the keys, and asks for new ones when none fits, but not for every forgery', async () => {
  await start();
  const { path } = await begin();
  const keyRequests = () => vendors.received.filter(({ url }) => url.includes('jwks')).length;
  const old = fal.pair.privateKey;
  expect((await tell(path)).status).toBe(200);
  fal.pair = makePair();
  expect((await tell(path)).status).toBe(401);
  expect(keyRequests()).toBe(1);
  clock.skip(61_000);
  expect((await tell(path)).status).toBe(200);
  expect((await tell(path, { key: old })).status).toBe(401);
  expect(keyRequests()).toBe(2);
});

it('a webhook that is faster than the answer to the submission is not lost', async () => {
  let told: Promise<Response> | undefined;
  await start({
    script: {
      ...done,
      submit: [
        async (response) => {
          told = tell(toldPath());
          await told;
          answerJson(response, { request_id: 'work-1' });
        },
      ],
    },
  });
  const id = await accept();
  await expectOneOfEach(id);
  expect((await told)?.status).toBe(200);
});

it('a webhook in the middle of a question: one ending, one charge', async () => {
  let told: Promise<Response> | undefined;
  await start({
    toldPollMs: 5,
    script: {
      status: [
        async (response) => {
          told = tell(toldPath());
          await told;
          answerJson(response, { status: 'COMPLETED' });
        },
      ],
    },
  });
  const id = await accept();
  await expectOneOfEach(id);
  expect((await told)?.status).toBe(200);
});

it('a webhook that never comes: the question that is asked anyway finds the end', async () => {
  await start({ toldPollMs: 20 });
  await expectOneOfEach(await accept());
});

it.each(['http://gateway.test', 'https://localhost:3000', 'https://192.168.1.7', 'https://gateway'])(
  'gives fal no address at %s, where it can not reach the gateway',
  async (publicUrl) => {
    await start({ publicUrl });
    await expectOneOfEach(await accept());
    expect(begun()[0]?.url).not.toContain('webhook');
  },
);
