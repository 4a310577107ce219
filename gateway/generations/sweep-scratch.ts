import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

const LIFE_MS = 24 * 3_600_000;

/** Removes what processes that were killed had begun to make: folders that nothing changed for a day. */
export async function sweepScratch(scratchDir: string, now: number): Promise<void> {
  for (const name of await readdir(scratchDir).catch(() => [])) {
    const path = join(scratchDir, name);
    const found = await stat(path).catch(() => undefined);
    if (found && found.mtimeMs < now - LIFE_MS) await rm(path, { recursive: true, force: true });
  }
}
