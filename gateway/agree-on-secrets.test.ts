import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { agreeOnSecrets } from './agree-on-secrets.ts';
import { dropTestPlace, testPlace } from './store/test-store.ts';

it('gives every process of a store the secrets of the one that came first', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'secrets-'));
  const place = await testPlace(folder);
  const first = await agreeOnSecrets(place, { session: 'first session', signing: 'first signing' });
  expect(first).toEqual({ session: 'first session', signing: 'first signing' });
  expect(await agreeOnSecrets(place, { session: 'other', signing: 'other' })).toEqual(first);
  await dropTestPlace(place);
  rmSync(folder, { recursive: true });
});
