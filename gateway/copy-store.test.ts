import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyMedia } from './copy-media.ts';
import { CopyError, copyStore } from './copy-store.ts';
import { openTestBucket } from './media/test-s3.ts';
import { type StorePlace, storeAddress } from './store/store-place.ts';
import { dropTestPlace, testPlace } from './store/test-store.ts';
import { GENERATE, image, startTestGateway, type TestGateway } from './test-gateway.ts';

let embedded: TestGateway;
let folder: string;
let target: StorePlace;
let next: TestGateway | undefined;
beforeEach(async () => {
  // Files, whatever the other stores of this run are.
  embedded = await startTestGateway({ databaseUrl: undefined, s3: undefined });
  folder = mkdtempSync(join(tmpdir(), 'copied-'));
  target = await testPlace(folder);
});
afterEach(async () => {
  await next?.stop();
  next = undefined;
  await dropTestPlace(target);
  rmSync(folder, { recursive: true, force: true });
  rmSync(embedded.dataDir, { recursive: true, force: true });
});

const READ = `{ account { balance reserved usage { creditsTotal } } ledger { items { id reason delta balance } }
  generations { items { id status creditCost events { name } } } apiKeys { prefix name }
  webhookSecret { secret } activity(days: 3) { credits completed canceled } }`;
const source = () => storeAddress({ dataDir: embedded.dataDir });

async function fill(): Promise<void> {
  const headers = { 'idempotency-key': 'once' };
  const first = await embedded.send(GENERATE, { variables: image('First'), headers });
  await embedded.ended(first.data.generate.id);
  const second = await embedded.send(GENERATE, { variables: image('Second') });
  await embedded.send(`mutation { cancelGeneration(id: "${second.data.generate.id}") }`);
  await embedded.ended(second.data.generate.id);
  await embedded.send('mutation { createKey(name: "another") { key } }');
  await embedded.send('{ webhookSecret { secret } }');
}

describe('a copied store', () => {
  it('answers as the first one did, and knows its keys, credits and intents', async () => {
    await fill();
    const before = await embedded.send(READ);
    await embedded.stop({ keepData: true });
    const { rows, sums } = await copyStore(source(), storeAddress(target));
    expect(rows).toMatchObject({
      accounts: 1,
      generations: 2,
      api_keys: 2,
      webhook_secrets: 1,
      media_files: 1,
    });
    expect(sums.balances).toBe(sums.ledger);
    next = await startTestGateway({ dataDir: folder });
    const { key } = embedded;
    expect((await next.send(READ, { key })).data).toEqual(before.data);
    const headers = { 'idempotency-key': 'once' };
    const again = await next.send(GENERATE, { key, variables: image('First'), headers });
    expect(again.data.generate.replayed).toBe(true);
    const new_ = await next.send(GENERATE, { key, variables: image('Third') });
    expect((await next.ended(new_.data.generate.id, { key })).status).toBe('COMPLETED');
  });

  it('is not begun over rows that are there, which stay as they are', async () => {
    await fill();
    await embedded.stop({ keepData: true });
    await copyStore(source(), storeAddress(target));
    const again = copyStore(source(), storeAddress(target));
    await expect(again).rejects.toThrow(CopyError);
    await expect(again).rejects.toThrow('The target is not empty: it has rows in accounts.');
  });

  it('has every row of tables that take several pages', async () => {
    await embedded.withStoreOf(source(), (store) =>
      store.transaction(async (tx) => {
        for (let n = 0; n < 1_201; n++) {
          const window = { key: `key ${n % 7} ${n}`, count: n, expires_at: 9e15 };
          await tx.insertInto('rate_counters').values(window).execute();
        }
      }),
    );
    await embedded.stop({ keepData: true });
    const { rows } = await copyStore(source(), storeAddress(target));
    expect(rows.rate_counters).toBeGreaterThanOrEqual(1_201);
  });

  it('can have its files in a bucket', async () => {
    await fill();
    await embedded.stop({ keepData: true });
    const s3 = await openTestBucket();
    expect(await copyMedia({ dataDir: embedded.dataDir, s3 })).toBe(1);
    expect(await copyMedia({ dataDir: embedded.dataDir, s3 })).toBe(0);
    await copyStore(source(), storeAddress(target));
    next = await startTestGateway({ dataDir: folder, s3 });
    const query = '{ generations(status: COMPLETED) { items { url metadata { bytes } } } }';
    const [made] = (await next.send(query, { key: embedded.key })).data.generations.items;
    const answer = await fetch(made.url.replace(/^http:\/\/[^/]+/, next.url));
    expect([answer.status, (await answer.arrayBuffer()).byteLength]).toEqual([200, made.metadata.bytes]);
  });
});
