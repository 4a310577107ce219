import { rmSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import type { SigningSecrets } from './media/signed-path.ts';
import { dropTestPlace } from './store/test-store.ts';
import { GENERATE, image, startTestGateway, type TestGateway } from './test-gateway.ts';

const [before, after] = ['the secret of before', 'the new secret'];
const signing = async (signingSecrets: SigningSecrets, dataDir?: string) =>
  startTestGateway({ signingSecrets, ...(dataDir === undefined ? {} : { dataDir }) });

let last: TestGateway | undefined;
afterEach(async () => {
  if (last === undefined) return;
  await dropTestPlace(last.place);
  rmSync(last.dataDir, { recursive: true, force: true });
});

/** What a gateway over the data answers at the path of a media address. */
async function statusAt(path: string, secrets: SigningSecrets, { dataDir }: TestGateway): Promise<number> {
  last = await signing(secrets, dataDir);
  const { status } = await fetch(last.url + path);
  await last.stop({ keepData: true });
  return status;
}

it('keeps the media addresses of before until the old secret is dropped', async () => {
  const gateway = await signing([before]);
  const { data } = await gateway.send(GENERATE, { variables: image() });
  const { url } = await gateway.ended(data.generate.id);
  const path = url.slice(gateway.url.length);
  await gateway.stop({ keepData: true });
  expect(await statusAt(path, [before, after], gateway)).toBe(200);
  expect(await statusAt(path, [after, before], gateway)).toBe(200);
  expect(await statusAt(path, [after], gateway)).toBe(403);
});
