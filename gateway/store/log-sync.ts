import { type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createSharedSync } from './shared-sync.ts';

export interface LogSync {
  /** Resolves when the disk has everything that was committed before the call. */
  wait(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Waits for the disk to have SQLite's write-ahead log. It is the same wait that SQLite makes in a commit, but off the
 * event loop, and one for all transactions that were committed meanwhile.
 */
export function createLogSync(file: string): LogSync {
  let log: Promise<FileHandle> | undefined;
  const wait = createSharedSync(async () => {
    log ??= openLog(file);
    await (await log).datasync();
  });
  return {
    wait,
    async close() {
      await (await log)?.close();
    },
  };
}

/** For a store in memory. */
export const noLogSync: LogSync = { wait: async () => {}, close: async () => {} };

/** The folder is synced too: the log may be new in it. */
async function openLog(file: string): Promise<FileHandle> {
  const log = await open(`${file}-wal`, 'r+');
  if (process.platform !== 'win32') {
    const folder = await open(dirname(file));
    await folder.sync().finally(() => folder.close());
  }
  return log;
}
