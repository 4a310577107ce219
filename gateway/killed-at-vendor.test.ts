import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { GENERATE, image, startTestGateway, type TestGateway } from './test-gateway.ts';
import { mediaNames } from './test-place.ts';
import { type VendorStep, vendorAnswers } from './test-vendor-protocols.ts';
import { startTestVendors } from './test-vendors.ts';

const WORKER = fileURLToPath(new URL('./vendor-worker.ts', import.meta.url));
const keys = { adapters: undefined, vendorKeys: { fal: 'canary-fal' } };

let vendors: Awaited<ReturnType<typeof startTestVendors>>;
let first: TestGateway;
let second: TestGateway;

afterEach(async () => {
  await second.stop({ keepData: true });
  await vendors.stop();
  rmSync(first.dataDir, { recursive: true, force: true });
});

const begun = () =>
  vendors.received.filter(({ method, url }) => method === 'POST' && !url.includes('/requests/'));

/** A vendor that takes the first request of this kind and never answers it; then it answers as ever. */
async function startSilentAt(step: VendorStep) {
  const reached = Promise.withResolvers<void>();
  let isFirst = true;
  const ordinary = vendorAnswers();
  const steps: Readonly<Record<VendorStep, (url: string, method: string) => boolean>> = {
    submit: (url, method) => method === 'POST' && url.includes('queue.fal.run'),
    status: (url) => url.includes('/status'),
    result: (url, method) => method === 'GET' && /\/requests\/[^/]+$/.test(url),
    file: (url) => url.includes('v3.fal.media'),
  };
  vendors = await startTestVendors((received, response) => {
    if (!isFirst || !steps[step](received.url, received.method)) return ordinary(received, response);
    isFirst = false;
    // The vendor has done its part: only the answer is lost.
    if (step === 'submit')
      void ordinary(received, Object.assign(Object.create(response), { end: () => response }));
    reached.resolve();
  });
  return { reached: reached.promise };
}

it.each([
  ['before the vendor’s answer is kept', 'submit', 2],
  ['while it asks about the work', 'status', 1],
  ['before the result is known', 'result', 1],
  ['while the file is fetched', 'file', 1],
] as const)('kill -9 %s: one file and one charge', async (_, step, submissionsMax) => {
  const { reached } = await startSilentAt(step);
  first = await startTestGateway({ working: false, ...keys, vendorNetwork: vendors.network });
  const { data } = await first.send(GENERATE, { variables: image() });
  const child = spawn(process.execPath, [WORKER, first.dataDir, vendors.origin], { stdio: 'ignore' });
  await reached;
  child.kill('SIGKILL');
  await once(child, 'exit');
  await first.stop({ keepData: true });

  const afterTheLease = () => Date.now() + 60_000;
  second = await startTestGateway({
    ...keys,
    dataDir: first.dataDir,
    now: afterTheLease,
    vendorNetwork: vendors.network,
  });
  const ended = await second.ended(data.generate.id, { key: first.key });
  expect(ended).toMatchObject({ status: 'COMPLETED', engine: 'LIVE' });
  expect(begun()).toHaveLength(submissionsMax);
  const account = await second.send('{ account { balance reserved } ledger { items { reason } } }', {
    key: first.key,
  });
  expect(account.data.account).toEqual({ balance: 99_950, reserved: 0 });
  expect(
    account.data.ledger.items.filter(({ reason }: { reason: string }) => reason === 'CHARGE'),
  ).toHaveLength(1);
  expect(await mediaNames(first.place)).toEqual([`${data.generate.id}.png`]);
});
