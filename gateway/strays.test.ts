import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { GENERATE, image, startTestGateway } from './test-gateway.ts';

it('removes a file that was stored for a generation that ended without it, and no other', async () => {
  const first = await startTestGateway({ working: false });
  const make = async () => (await first.send(GENERATE, { variables: image() })).data.generate.id;
  const [canceled, waiting] = [await make(), await make()];
  await first.send(`mutation { cancelGeneration(id: "${canceled}") }`);
  const folder = join(first.dataDir, 'media');
  for (const name of [`${canceled}.png`, 'gen_unknown.png', 'notes.txt'])
    writeFileSync(join(folder, name), '');
  await first.stop({ keepData: true });

  const second = await startTestGateway({ dataDir: first.dataDir });
  await second.ended(waiting, { key: first.key });
  await second.stop({ keepData: true });
  expect(readdirSync(folder).sort()).toEqual([`${waiting}.png`, 'gen_unknown.png', 'notes.txt'].sort());
  rmSync(first.dataDir, { recursive: true });
});
