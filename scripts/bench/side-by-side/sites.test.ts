import { expect, test } from 'vitest';
import { targets } from '#components/speed/targets.ts';
import { peers } from './sites.ts';

test('a target is about a site that is measured', () => {
  const ids = peers.map(({ id }) => id);
  for (const { site } of targets) expect(ids).toContain(site);
});

test('the first column beside ours gives a visitor the same', () => {
  expect(peers[0]?.isEqual).toBe(true);
  expect(peers[0]?.controls?.copy).toBeDefined();
});
