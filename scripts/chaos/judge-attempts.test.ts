import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { judgeAttempts } from './judge-attempts.ts';

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));
afterEach(() => vi.restoreAllMocks());

const answered = { sentAt: 0, endedAt: 10 };
const failed = { sentAt: 100, endedAt: 120, failure: 'other side closed' };
const judge = (given: Partial<Parameters<typeof judgeAttempts>[0]>) => {
  const { findings } = judgeAttempts({ killing: [], restarting: [], kills: [], passed: [], ...given });
  return findings.map(({ broken }) => broken);
};

it('bears a failure only of a request that was under way at a kill', () => {
  expect(judge({ killing: [answered, failed], kills: [110] })).toEqual([0, 0]);
  expect(judge({ killing: [answered, failed], kills: [99] })).toEqual([1, 0]);
  expect(judge({ killing: [answered, failed], kills: [121] })).toEqual([1, 0]);
});

it('bears none in a rolling restart', () => {
  expect(judge({ restarting: [answered, failed], kills: [110] })).toEqual([0, 1]);
});

it('counts what nginx had to send again', () => {
  const passed = [1, 2, 3].map((tries) => ({ status: 200, tries, seconds: 0 }));
  const { figures } = judgeAttempts({ killing: [], restarting: [], kills: [], passed });
  expect(figures['requests that nginx sent again']).toBe(2);
});
