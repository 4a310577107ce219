import { rmSync } from 'node:fs';
import { expect, it } from 'vitest';
import { GENERATE, image, startTestGateway } from './test-gateway.ts';
import { mediaNames, putMedia } from './test-place.ts';

it('removes a file that was stored for a generation that ended without it, and no other', async () => {
  const first = await startTestGateway({ working: false });
  const make = async () => (await first.send(GENERATE, { variables: image() })).data.generate.id;
  const [canceled, waiting] = [await make(), await make()];
  await first.send(`mutation { cancelGeneration(id: "${canceled}") }`);
  for (const name of [`${canceled}.png`, 'gen_unknown.png', 'notes.txt']) {
    await putMedia(first.place, name, 'left');
  }
  await first.stop({ keepData: true });

  const second = await startTestGateway({ dataDir: first.dataDir });
  await second.ended(waiting, { key: first.key });
  await second.stop({ keepData: true });
  expect(await mediaNames(first.place)).toEqual([`${waiting}.png`, 'gen_unknown.png', 'notes.txt'].sort());
  rmSync(first.dataDir, { recursive: true });
});
