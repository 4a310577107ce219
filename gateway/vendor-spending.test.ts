import { afterEach, beforeEach, expect, it } from 'vitest';
import { administer } from './administer.ts';
import { GENERATE, image, startTestGateway, type TestGateway } from './test-gateway.ts';
import { type VendorScript, vendorAnswers } from './test-vendor-protocols.ts';
import { answerJson, startTestVendors } from './test-vendors.ts';
import { checkVendors } from './vendors/check-vendors.ts';

const vendorKeys = { fal: 'canary-fal' };

let vendors: Awaited<ReturnType<typeof startTestVendors>>;
let gateway: TestGateway;

async function start(script: VendorScript = {}): Promise<void> {
  vendors = await startTestVendors(vendorAnswers(script));
  gateway = await startTestGateway({ adapters: undefined, vendorKeys, vendorNetwork: vendors.network });
}

beforeEach(() => start());
afterEach(async () => {
  await gateway.stop();
  await vendors.stop();
});

const fal = () =>
  administer(gateway.place, async ({ listVendors }) =>
    (await listVendors()).find(({ vendor }) => vendor === 'fal'),
  );
const send = () => gateway.send(GENERATE, { variables: image() });

async function generate() {
  const { data } = await send();
  return gateway.ended(data.generate.id);
}

it('counts what a file costs the operator beside what the caller paid', async () => {
  await generate();
  await generate();
  expect(await fal()).toMatchObject({
    files: 2,
    costMicros: 50_000,
    credits: 100,
    isOff: false,
    capMicros: null,
  });
  const metrics = await (await fetch(`${gateway.url}/metrics`)).text();
  expect(metrics).toContain('doitong_vendor_cost_usd_total{vendor="fal"} 0.05');
  expect(metrics).toContain('doitong_vendor_credits_total{vendor="fal"} 100');
});

const margins = (since = 0) => administer(gateway.place, ({ listMargins }) => listMargins(since));

it('tells for each vendor and model what was kept and what it cost', async () => {
  await generate();
  await generate();
  const made = { vendor: 'fal', provider: 'flux-dev', generations: 2, credits: 100, costMicros: 50_000 };
  expect(await margins()).toEqual([made]);
  expect(await margins(Date.now() + 1_000)).toEqual([]);
});

it('keeps no credits, but the cost, of work that the vendor began and did not finish', async () => {
  await gateway.stop();
  await vendors.stop();
  await start({ result: [(r) => answerJson(r, { no: 1 })] });
  expect((await generate()).status).toBe('FAILED');
  expect(await margins()).toMatchObject([{ generations: 1, credits: 0, costMicros: 25_000 }]);
});

it('counts what the operator says a file costs', async () => {
  await gateway.stop();
  const own = {
    vendorKeys,
    vendorNetwork: vendors.network,
    vendorCosts: { fal: { 'flux-dev': { perFile: 0.01 } } },
  };
  gateway = await startTestGateway({ adapters: undefined, ...own });
  await generate();
  expect(await margins()).toMatchObject([{ costMicros: 10_000 }]);
  expect(await fal()).toMatchObject({ costMicros: 10_000 });
});

it('counts nothing for a request that the vendor refused', async () => {
  await gateway.stop();
  await vendors.stop();
  await start({ submit: [(r) => answerJson(r, { detail: 'no' }, 401)] });
  expect((await generate()).status).toBe('FAILED');
  expect(await fal()).toMatchObject({ files: 0, costMicros: 0 });
});

it('refuses at a vendor that is off, at once and without a charge, until it is on again', async () => {
  await administer(gateway.place, ({ setVendor }) => setVendor('fal', { isOff: true }));
  const refused = await send();
  expect(refused.errors[0]?.extensions.code).toBe('PROVIDER_UNAVAILABLE');
  expect(refused.errors[0]?.message).toMatch(/switched this model off/);
  expect((await gateway.send('{ account { balance } }')).data.account.balance).toBe(100_000);
  await administer(gateway.place, ({ setVendor }) => setVendor('fal', { isOff: false }));
  expect((await generate()).status).toBe('COMPLETED');
});

it('hands nothing on that was accepted before the vendor was switched off', async () => {
  await gateway.stop({ keepData: true });
  const { dataDir, key } = gateway;
  const settings = { adapters: undefined, vendorKeys, vendorNetwork: vendors.network, dataDir };
  gateway = await startTestGateway({ ...settings, working: false });
  const { data } = await gateway.send(GENERATE, { variables: image(), key });
  await administer(gateway.place, ({ setVendor }) => setVendor('fal', { isOff: true }));
  await gateway.gateway.start();
  expect(await gateway.ended(data.generate.id, { key })).toMatchObject({
    status: 'FAILED',
    error: { code: 'PROVIDER_UNAVAILABLE' },
  });
  expect(vendors.received).toEqual([]);
});

it('stops at the cap of the day, and goes on the next', async () => {
  await administer(gateway.place, ({ setVendor }) => setVendor('fal', { capMicros: 50_000 }));
  await generate();
  await generate();
  const refused = await send();
  expect(refused.errors[0]?.extensions.code).toBe('PROVIDER_UNAVAILABLE');
  expect(refused.errors[0]?.message).toMatch(/used up/);
  await administer(gateway.place, ({ setVendor }) => setVendor('fal', { capMicros: null }));
  expect((await generate()).status).toBe('COMPLETED');
});

it.each([
  [200, 'works'],
  [404, 'works'],
  [401, 'refused'],
  [503, 'silent'],
] as const)('a key whose vendor answers %s %s', async (status, result) => {
  await vendors.stop();
  vendors = await startTestVendors((_, response) => answerJson(response, { status: 'COMPLETED' }, status));
  expect(await checkVendors(vendorKeys, vendors.network)).toEqual([{ vendor: 'fal', result }]);
});
