import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { agreeOnSecrets, replaceSecrets } from './agree-on-secrets.ts';
import type { StorePlace } from './store/store-place.ts';
import { dropTestPlace, testPlace } from './store/test-store.ts';

const first = { session: 'first session', signing: 'first signing' };
let folder: string;
let place: StorePlace;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'secrets-'));
  place = await testPlace(folder);
});
afterEach(async () => {
  await dropTestPlace(place);
  rmSync(folder, { recursive: true });
});

it('gives every process of a store the secrets of the one that came first', async () => {
  expect(await agreeOnSecrets(place, first)).toEqual(first);
  expect(await agreeOnSecrets(place, { session: 'other', signing: 'other' })).toEqual(first);
});

it('replaces them together, unless they are not what was seen', async () => {
  await agreeOnSecrets(place, first);
  const next = { session: 'next session', signing: 'next signing' };
  await replaceSecrets(place, first, next);
  expect(await agreeOnSecrets(place, first)).toEqual(next);
  const stale = { session: next.session, signing: first.signing };
  const lost = replaceSecrets(place, stale, { session: 'third', signing: 'third' });
  await expect(lost).rejects.toThrow('changed by somebody else');
  expect(await agreeOnSecrets(place, first)).toEqual(next);
});
