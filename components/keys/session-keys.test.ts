import { expect, test } from 'vitest';
import { forgetKey, rememberKey, sessionKey, subscribeToKey } from './session-keys.ts';

const laptop = { id: 'key_1', name: 'laptop', key: 'dtg_1' };

test('the key made last is there until it is forgotten, and who listens is told', () => {
  const seen: (string | undefined)[] = [];
  const stop = subscribeToKey(() => seen.push(sessionKey()?.key));
  rememberKey(laptop);
  rememberKey({ ...laptop, id: 'key_2', key: 'dtg_2' });
  forgetKey('key_1');
  expect(sessionKey()?.key).toBe('dtg_2');
  forgetKey('key_2');
  rememberKey(laptop);
  forgetKey();
  stop();
  rememberKey(laptop);
  forgetKey();
  expect(seen).toEqual(['dtg_1', 'dtg_2', undefined, 'dtg_1', undefined]);
  expect(sessionKey()).toBeNull();
});
