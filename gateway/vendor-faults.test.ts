import { describe, expect, it } from 'vitest';
import { lackOf, vendorFaults } from '#catalog/vendor-faults.ts';
import { type VendorId, vendorIds, vendorsOf } from '#catalog/vendors.ts';
import { GENERATE, startTestGateway } from './test-gateway.ts';
import { BUSY_SECONDS, providerOf, scriptOf } from './test-vendor-dialects.ts';
import { type VendorScript, vendorAnswers } from './test-vendor-protocols.ts';
import { beginsWork, keysOf, leaks, requestFor } from './test-vendor-requests.ts';
import { startTestVendors } from './test-vendors.ts';

/** The gateway's clock runs so much faster than ours, so that waiting is real and short. */
const SPEED = 10;
/** Silence that counts as no answer, by our clock: short where the vendor is silent, or a slow machine would be silence. */
const SILENCE_MS = 1_500;
const start = Date.now();
const now = () => start + (Date.now() - start) * SPEED;

interface Run {
  readonly vendor: VendorId;
  /** With whose keys. Default: only its own. */
  readonly keys?: readonly VendorId[];
  readonly script: VendorScript;
  readonly timeoutMs?: number;
}

/** One generation from its request to its end, at a vendor that does what the script says. */
async function run({ vendor, keys = [vendor], script, timeoutMs }: Run) {
  const vendors = await startTestVendors(vendorAnswers(script), timeoutMs);
  const gateway = await startTestGateway({
    ...{ adapters: undefined, vendorKeys: keysOf(keys), vendorNetwork: vendors.network },
    ...{ now, leaseMs: 3_600_000 },
  });
  try {
    const input = requestFor(providerOf(vendor));
    const accepted = await gateway.send(GENERATE, { variables: { input } });
    const made = await gateway.ended(accepted.data.generate.id);
    const books = await gateway.send('{ account { balance reserved } ledger { items { reason } } }');
    return { accepted, made, books, received: vendors.received };
  } finally {
    await gateway.stop();
    await vendors.stop();
  }
}

type Outcome = Awaited<ReturnType<typeof run>>;

function expectBooks({ made, books }: Outcome): void {
  const isDone = made.status === 'COMPLETED';
  const { account, ledger } = books.data;
  expect(account).toEqual({ balance: 100_000 - (isDone ? made.creditCost : 0), reserved: 0 });
  const reasons = ledger.items.map(({ reason }: { reason: string }) => reason);
  expect(reasons.toReversed()).toEqual(isDone ? ['GRANT', 'CHARGE'] : ['GRANT', 'CHARGE', 'REFUND']);
}

function expectOneEnding({ made }: Outcome): void {
  const names = made.events.map(({ name }: { name: string }) => name);
  const endings = names.filter((name: string) => ['completed', 'failed', 'canceled'].includes(name));
  expect(endings).toEqual([made.status.toLowerCase()]);
}

/** Milliseconds of the gateway's clock between a request and the next one of its kind. */
function gapAfterFirst(
  { received }: Outcome,
  isOfKind: (each: Outcome['received'][number]) => boolean,
): number {
  const [first, second] = received.filter(isOfKind);
  return ((second?.at ?? 0) - (first?.at ?? 0)) * SPEED;
}

const isQuestion = ({ method, url }: Outcome['received'][number]) =>
  method === 'GET' && /\/(status|tasks\/[^/]+)(\?|$)/.test(url);

for (const vendor of vendorIds) {
  const possible = vendorFaults.filter((fault) => lackOf(vendor, fault) === null);
  describe.concurrent(vendor, () => {
    it.each(possible)('$id ends as $ends after $submissions', async (fault) => {
      const isSilent = ['stall', 'stallLater', 'silence'].includes(fault.id);
      const timeoutMs = isSilent ? SILENCE_MS : undefined;
      const outcome = await run({ vendor, script: scriptOf(vendor, fault.id), timeoutMs });
      const { made, received, accepted, books } = outcome;
      const ended = fault.ends === 'COMPLETED' ? { status: 'COMPLETED', error: null } : { status: 'FAILED' };
      expect(made).toMatchObject({ ...ended, engine: 'LIVE', provider: providerOf(vendor) });
      expect(made.errorCode).toBe(fault.ends === 'COMPLETED' ? null : fault.ends);
      expect(received.filter(beginsWork)).toHaveLength(fault.submissions);
      expectOneEnding(outcome);
      expectBooks(outcome);
      expect(JSON.stringify([accepted, made, books])).not.toMatch(leaks);
      if (fault.id === 'busy' || fault.id === 'busyLater') {
        const waited = gapAfterFirst(outcome, fault.id === 'busy' ? beginsWork : isQuestion);
        expect(waited).toBeGreaterThanOrEqual(BUSY_SECONDS * 1_000 - SPEED);
      }
    });
  });
}

const withSecond = vendorIds.filter((vendor) => vendorsOf(providerOf(vendor)).length > 1 && vendor !== 'fal');

it.each(withSecond)('%s is down: its second vendor takes over, for the price of one', async (vendor) => {
  const keys = vendorsOf(providerOf(vendor)).map(({ id }) => id);
  // The first vendor is asked first, and once.
  const outcome = await run({ vendor, keys, script: scriptOf(vendor, 'ill') });
  expect(outcome.made).toMatchObject({ status: 'COMPLETED', engine: 'LIVE', provider: providerOf(vendor) });
  const hosts = outcome.received.filter(beginsWork).map(({ url }) => new URL(url).host);
  expect(hosts).toHaveLength(2);
  expect(hosts[1]).toBe('queue.fal.run');
  expectOneEnding(outcome);
  expectBooks(outcome);
});
