import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { EngineError, type EngineFile } from './job.ts';

/** Writes a new file whole or not at all: a temporary name, flushed to the disk, then renamed. Answers its path. */
export async function saveFile(
  directory: string,
  format: EngineFile['format'],
  bytes: Uint8Array,
  signal: AbortSignal,
): Promise<string> {
  const path = join(directory, `${randomUUID()}.${format}`);
  const temporary = `${path}.part`;
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    if (signal.aborted) throw new EngineError('canceled', 'The job was canceled.');
    await rename(temporary, path);
    return path;
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
