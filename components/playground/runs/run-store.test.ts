import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { emptyDraft } from '../request/draft.ts';
import type { Run } from './run.ts';
import { createRunStore, runsMax } from './run-store.ts';
import { newRun } from './submit-run.ts';

const image = `data:image/png;base64,${'A'.repeat(4000)}`;

function runAt(startedAt: number, more: Partial<Run> = {}): Run {
  return { ...newRun({ ...emptyDraft('kling'), content: { text: 'a boat', image } }), startedAt, ...more };
}

test('a run comes back as it was, with its uploaded file, newest first', async () => {
  const store = createRunStore(new IDBFactory());
  const [old, run] = [runAt(1), runAt(2)];
  await store.save(old);
  await store.save(run);
  expect(await store.list()).toEqual([run, old]);
  expect(await store.read(old.id)).toEqual(old);
  expect(await store.read('none')).toBeUndefined();
});

test('an uploaded file is stored once', async () => {
  const factory = new IDBFactory();
  const run = runAt(1);
  await createRunStore(factory).save(run);
  const opened = factory.open('doitong-playground', 1);
  const stored = await new Promise<string>((resolve) => {
    opened.onsuccess = () => {
      const asked = opened.result.transaction('runs').objectStore('runs').get(run.id);
      asked.onsuccess = () => resolve(JSON.stringify(asked.result));
    };
  });
  expect(stored.split(image)).toHaveLength(2);
});

test('what is removed is gone', async () => {
  const store = createRunStore(new IDBFactory());
  const runs = [runAt(1), runAt(2), runAt(3)];
  for (const run of runs) await store.save(run);
  await store.remove(runs.slice(0, 2).map(({ id }) => id));
  expect(await store.list()).toEqual([runs[2]]);
});

test('the oldest give way when there are too many, but pinned ones stay', async () => {
  const store = createRunStore(new IDBFactory());
  const pinned = runAt(0, { pinned: true });
  await store.save(pinned);
  for (let at = 1; at <= runsMax + 2; at += 1) await store.save(runAt(at));
  const kept = await store.list();
  expect(kept).toHaveLength(runsMax + 1);
  expect(kept.at(-1)).toEqual(pinned);
  expect(kept.at(-2)?.startedAt).toBe(3);
});

test('without a database it remembers until the page is closed', async () => {
  const store = createRunStore(undefined);
  const run = runAt(1);
  await store.save(run);
  expect(await store.list()).toEqual([run]);
  await store.remove([run.id]);
  expect(await store.read(run.id)).toBeUndefined();
});
