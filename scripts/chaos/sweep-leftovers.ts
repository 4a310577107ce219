import { readdirSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { scratch } from './audit.ts';
import type { DataPlace } from './data-place.ts';
import { openShelf } from './shelf.ts';
import { startGateways } from './start-gateways.ts';

const LONG_AGO = new Date(Date.now() - 3 * 86_400_000);

/** Makes what is left over look old, and lets fresh processes sweep it as they do every hour. How much there was. */
export async function sweepLeftovers(place: DataPlace, dataDirs: readonly string[]): Promise<number> {
  const shelf = openShelf(place);
  const before = await shelf.names();
  const left = dataDirs.flatMap(scratch);
  const files = place.s3 === undefined ? filesOf(place.dataDir) : [];
  for (const file of [...left, ...files]) utimesSync(file, LONG_AGO, LONG_AGO);
  for (const dataDir of dataDirs) {
    const fresh = await startGateways({ ...place, dataDir }, ['all']);
    await fresh.stop();
  }
  const after = new Set(await shelf.names());
  return left.length + before.filter((name) => !after.has(name)).length;
}

function filesOf(dataDir: string): string[] {
  const media = path.join(dataDir, 'media');
  return readdirSync(media).map((name) => path.join(media, name));
}
