import { describe, expect, test } from 'vitest';
import { sampleGeneration, sampleRun } from '../result/test-run.ts';
import type { Run } from '../runs/run.ts';
import { firstOfRest, sendableNow, waitingOf } from './batch.ts';

const now = Date.parse('2026-11-28T12:01:00.000Z');
const later = now + 60 * 60 * 1000;
const quoted = { creditCost: 50, lines: [] };
const group = (place: number) => ({ id: 'g', kind: 'seeds', place }) as const;
const member = (place: number, more: Partial<Run> = {}) =>
  sampleRun({ id: `w${place}`, group: group(place), waiting: true, quoted, ...more });
const waiting = [member(3), member(2), member(1)];
const working = sampleRun({ id: 'a', generation: sampleGeneration({ status: 'PROCESSING' }) });
const done = sampleRun({ id: 'b', generation: sampleGeneration() });
const sending = sampleRun({ id: 'c' });
const refusal = (code: 'INSUFFICIENT_CREDITS' | 'INVALID_INPUT') =>
  member(0, {
    waiting: undefined,
    failure: { code, message: '', retryable: false, billed: false, problems: [] },
  });
const ids = (runs: readonly Run[]) => runs.map(({ id }) => id);

test.each([
  ['nothing runs', 3, [], ['w1', 'w2', 'w3']],
  ['what has ended does not count', 3, [done], ['w1', 'w2', 'w3']],
  ['one works and one is being sent', 3, [working, sending], ['w1']],
  ['the plan is used up', 1, [working], []],
  ['more than the plan runs', 1, [working, sending], []],
  ['what nobody asks about does not count', 1, [{ ...working, unwatched: true }], ['w1']],
  ['there is no limit', null, [working, sending], ['w1', 'w2', 'w3']],
] as const)('%s', (_, concurrent, others, expected) => {
  expect(ids(sendableNow([...others, ...waiting], concurrent, now))).toEqual(expected);
});

describe('what goes on by itself', () => {
  test('says what it will cost', () => {
    expect(waitingOf('g', waiting, now)).toEqual({ count: 3, credits: 150, state: 'going' });
  });

  test('not after a refusal that would meet the others too', () => {
    const runs = [...waiting, refusal('INSUFFICIENT_CREDITS')];
    expect(waitingOf('g', runs, now).state).toBe('stopped');
    expect(sendableNow(runs, 3, now)).toEqual([]);
    expect(waitingOf('g', [...waiting, refusal('INVALID_INPUT')], now).state).toBe('going');
    const elsewhere = { ...refusal('INSUFFICIENT_CREDITS'), group: { ...group(0), id: 'other' } };
    expect(waitingOf('g', [...waiting, elsewhere], now).state).toBe('going');
  });

  test('not when nobody has looked for a while, unless one of the group still works', () => {
    expect(waitingOf('g', waiting, later).state).toBe('held');
    expect(sendableNow(waiting, 3, later)).toEqual([]);
    expect(waitingOf('g', [...waiting, { ...working, group: group(0) }], later).state).toBe('going');
  });

  test('never when it came with an imported history', () => {
    const imported = waiting.map((run) => ({ ...run, unwatched: true }));
    expect(sendableNow(imported, 3, now)).toEqual([]);
    expect(waitingOf('g', imported, now).state).toBe('held');
  });
});

test('the rest goes on with what was refused for all, else with the first that waits', () => {
  expect(ids(firstOfRest('g', waiting))).toEqual(['w1']);
  expect(ids(firstOfRest('g', [...waiting, refusal('INSUFFICIENT_CREDITS')]))).toEqual(['w0']);
});
