import { expect, test } from 'vitest';
import { diffRequests } from './diff-requests.ts';

const request = {
  type: 'VIDEO',
  provider: 'kling',
  input: { text: 'a' },
  options: { duration: 5, mode: 'pro' },
} as const;

test('requests that say the same do not differ, in whatever order', () => {
  const same = { ...request, options: { mode: 'pro', duration: 5 } };
  expect(diffRequests(request, same)).toEqual([]);
});

test('what was changed, added and taken away is told by path', () => {
  const other = { type: 'VIDEO', priority: 'COST', input: { text: 'b' }, options: { duration: 10 } } as const;
  expect(diffRequests(request, other)).toEqual([
    { path: 'provider', before: 'kling', after: undefined },
    { path: 'input.text', before: 'a', after: 'b' },
    { path: 'options.duration', before: 5, after: 10 },
    { path: 'options.mode', before: 'pro', after: undefined },
    { path: 'priority', before: undefined, after: 'COST' },
  ]);
});
