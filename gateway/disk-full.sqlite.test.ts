import { readdirSync } from 'node:fs';
import type * as fs from 'node:fs/promises';
import { join } from 'node:path';
import type * as sqlite from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTestClock } from './test-clock.ts';
import { GENERATE, image, startTestGateway, type TestGateway } from './test-gateway.ts';

const disk = vi.hoisted(() => ({ full: false, stores: [] as { exec(sql: string): void }[] }));

/** Files of the media folder can not be written while the disk is full. */
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof fs>();
  const noSpace = () =>
    Promise.reject(Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }));
  return {
    ...real,
    open: async (...given: Parameters<typeof fs.open>) => {
      const handle = await real.open(...given);
      if (disk.full && String(given[0]).endsWith('.part')) handle.write = noSpace as typeof handle.write;
      return handle;
    },
  };
});

/** Lets a test say how large the stores it opens may become. */
vi.mock('node:sqlite', async (original) => {
  const real = await original<typeof sqlite>();
  class ObservedDatabase extends real.DatabaseSync {
    constructor(file: string) {
      super(file);
      disk.stores.push(this);
    }
  }
  return { ...real, DatabaseSync: ObservedDatabase };
});

let clock: ReturnType<typeof createTestClock>;
let gateway: TestGateway;
beforeEach(async () => {
  clock = createTestClock();
  disk.stores.length = 0;
  gateway = await startTestGateway({ now: clock.now });
});
afterEach(async () => {
  disk.full = false;
  await gateway.stop();
});

const accountNow = async () => (await gateway.send('{ account { balance reserved } }')).data.account;

describe('a full disk', () => {
  it('fails a generation whose file has no room, in words and with its credits back, and leaves no part of it', async () => {
    disk.full = true;
    const { data } = await gateway.send(GENERATE, { variables: image() });
    const skipping = setInterval(() => clock.skip(5_000), 50);
    const ended = await gateway.ended(data.generate.id).finally(() => clearInterval(skipping));
    expect(ended).toMatchObject({ status: 'FAILED', errorCode: 'GENERATION_FAILED' });
    expect(ended.error.message).toContain('no room to keep it');
    expect(await accountNow()).toEqual({ balance: 100_000, reserved: 0 });
    expect(readdirSync(join(gateway.dataDir, 'media'))).toEqual([]);
    disk.full = false;
    const next = await gateway.send(GENERATE, { variables: image() });
    expect(await gateway.ended(next.data.generate.id)).toMatchObject({ status: 'COMPLETED' });
  });

  it('of the store is answered as INTERNAL_ERROR with 503 and words, charges nothing, and is survived', async () => {
    for (const store of disk.stores) store.exec('pragma max_page_count = 1');
    let refused = 0;
    for (let i = 0; i < 400 && refused < 5; i++) {
      const { status, errors, headers } = await gateway.send(GENERATE, {
        variables: image(`${i} ${'x'.repeat(1_500)}`),
      });
      if (status === 200 || status === 429) {
        clock.skip(60_000);
        continue;
      }
      refused += 1;
      expect(status).toBe(503);
      expect(errors[0]?.extensions).toMatchObject({ code: 'INTERNAL_ERROR', retryable: true });
      expect(errors[0]?.message).toContain('no room');
      expect(headers.get('retry-after')).toBe('30');
      expect(JSON.stringify(errors)).not.toMatch(/sqlite|database/i);
    }
    expect(refused).toBe(5);
    expect((await fetch(`${gateway.url}/healthz`)).status).toBe(200);
    for (const store of disk.stores) store.exec('pragma max_page_count = 1000000');
    clock.skip(120_000);
    const { data } = await gateway.send(GENERATE, { variables: image() });
    expect(await gateway.ended(data.generate.id)).toMatchObject({ status: 'COMPLETED' });
    const listed = await gateway.send(
      '{ generations(first: 100) { items { id } next } ledger(first: 100) { items { reason } next } }',
    );
    const charges = listed.data.ledger.items.filter(({ reason }: { reason: string }) => reason === 'CHARGE');
    expect(charges.length).toBe(listed.data.generations.items.length);
  });
});
