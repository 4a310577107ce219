import { afterEach, describe, expect, test, vi } from 'vitest';
import { holdLead, unlessElsewhere } from './hold-lead.ts';

const { locks } = navigator;
const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

function openPage() {
  const page = new EventTarget();
  const told: boolean[] = [];
  const end = holdLead({ locks, page }, (leads) => told.push(leads));
  ends.push(end);
  return {
    told,
    end,
    focus: () => page.dispatchEvent(new Event('focus')),
    leads: () => told.at(-1) === true,
  };
}

describe('of the pages of a browser', () => {
  test('the first leads, and the next when it closes', async () => {
    const first = openPage();
    await vi.waitUntil(first.leads);
    const second = openPage();
    first.end();
    await vi.waitUntil(second.leads);
    expect(second.told).toEqual([true]);
  });

  test('the one with the focus takes the lead, and gives it back in turn', async () => {
    const first = openPage();
    await vi.waitUntil(first.leads);
    const second = openPage();
    second.focus();
    await vi.waitUntil(() => second.leads() && !first.leads());
    first.focus();
    await vi.waitUntil(() => first.leads() && !second.leads());
    first.end();
    await vi.waitUntil(second.leads);
    expect(first.told).toEqual([true, false, true]);
  });

  test('without locks each leads', () => {
    const told: boolean[] = [];
    holdLead({ locks: undefined, page: new EventTarget() }, (leads) => told.push(leads));
    expect(told).toEqual([true]);
  });
});

test('a task is left to the page that is at it', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const done: string[] = [];
  const first = unlessElsewhere(locks, 'task', async () => {
    await promise;
    done.push('first');
  });
  await unlessElsewhere(locks, 'task', async () => void done.push('second'));
  await unlessElsewhere(undefined, 'task', async () => void done.push('without locks'));
  resolve();
  await first;
  expect(done).toEqual(['without locks', 'first']);
});
