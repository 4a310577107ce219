import { expect, test } from 'vitest';
import { sampleGeneration, sampleRun } from '../result/test-run.ts';
import { type Batch, isStopped, sendableNow } from './batch.ts';

const group = { id: 'g', kind: 'seeds' } as const;
const one = { draft: sampleRun().draft, quoted: { creditCost: 50, lines: [] } };
const batch: Batch = { group, waiting: [one, one, one], sent: [], concurrent: 3 };
const working = sampleRun({ id: 'a', generation: sampleGeneration({ status: 'PROCESSING' }) });
const done = sampleRun({ id: 'b', generation: sampleGeneration() });
const sending = sampleRun({ id: 'c' });

test.each([
  ['nothing runs', {}, [], 3],
  ['what has ended does not count', {}, [done], 3],
  ['one works and one is being sent', {}, [working, sending], 1],
  ['the plan is used up', { concurrent: 1 }, [working], 0],
  ['more than the plan runs', { concurrent: 1 }, [working, sending], 0],
  ['one was sent that the list does not show yet', { concurrent: 1, sent: ['new'] }, [done], 0],
  ['there is no limit', { concurrent: null }, [working, sending], 3],
] as const)('%s', (_, more, runs, count) => {
  expect(sendableNow({ ...batch, ...more }, runs)).toBe(count);
});

test('a refusal that would meet the others too stops the rest, one of another batch does not', () => {
  const failure = {
    code: 'INSUFFICIENT_CREDITS',
    message: '',
    retryable: false,
    billed: false,
    problems: [],
  } as const;
  const refused = sampleRun({ failure, group });
  expect(isStopped(batch, [refused])).toBe(true);
  expect(sendableNow(batch, [refused])).toBe(0);
  expect(isStopped(batch, [sampleRun({ failure, group: { ...group, id: 'other' } })])).toBe(false);
  expect(isStopped(batch, [sampleRun({ failure: { ...failure, code: 'INVALID_INPUT' }, group })])).toBe(
    false,
  );
});
