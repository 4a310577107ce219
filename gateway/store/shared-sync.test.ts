import { expect, it } from 'vitest';
import { createSharedSync } from './shared-sync.ts';

it('shares one wait between all who came before it began, and never gives a wait that began too early', async () => {
  const syncs: PromiseWithResolvers<void>[] = [];
  const sync = createSharedSync(() => {
    const each = Promise.withResolvers<void>();
    syncs.push(each);
    return each.promise;
  });
  const done: string[] = [];
  const note = (name: string) => sync().then(() => done.push(name));
  const first = note('first');
  const late = [note('second'), note('third')];
  expect(syncs).toHaveLength(1);
  syncs[0]?.resolve();
  await first;
  expect(done).toEqual(['first']);
  await expect.poll(() => syncs.length).toBe(2);
  const latest = note('fourth');
  syncs[1]?.resolve();
  await Promise.all(late);
  expect(done).toEqual(['first', 'second', 'third']);
  await expect.poll(() => syncs.length).toBe(3);
  syncs[2]?.resolve();
  await latest;
});

it('tells everybody who shared a wait that it failed, and goes on with the next', async () => {
  let failing = true;
  const sync = createSharedSync(async () => {
    if (failing) throw new Error('disk');
  });
  const results = await Promise.allSettled([sync(), sync()]);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  failing = false;
  await expect(sync()).resolves.toBeUndefined();
});
