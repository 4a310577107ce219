import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, mkdirSync } from 'node:fs';
import { type FileHandle, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isMediaKey } from './media-format.ts';
import { type KeptMedia, MediaStoreError } from './media-store.ts';
import type { PathSigner } from './signed-path.ts';

/** A media store in one folder of this machine. */
export interface FileStore extends KeptMedia {
  /** The folder that holds the files by their keys. */
  readonly directory: string;
}

export interface FileStoreOptions {
  /** Created when it is missing. */
  readonly directory: string;
  /** Where callers reach the gateway, without a slash at the end. */
  readonly publicUrl: string;
  readonly signer: PathSigner;
}

const leftover = /^incoming-.*\.part$/;

export function createFileStore({ directory, publicUrl, signer }: FileStoreOptions): FileStore {
  mkdirSync(directory, { recursive: true });
  const pathOf = (key: string): string => {
    if (!isMediaKey(key)) throw new Error('not a media key');
    return join(directory, key);
  };
  return {
    directory,
    put: async (key, file) => storeFile(file, pathOf(key), directory),
    async stat(key) {
      const found = await absentAsNull(stat(pathOf(key)));
      return found && { bytes: found.size, modifiedAt: Math.round(found.mtimeMs) };
    },
    url: (key, expiresAt) => publicUrl + signer.sign(key, expiresAt),
    async open(key, range) {
      const handle = await absentAsNull(open(pathOf(key)));
      return handle?.createReadStream({ ...range }) ?? null;
    },
    delete: async (key) => rm(pathOf(key), { force: true }),
    async *keys() {
      yield* (await readdir(directory)).filter(isMediaKey);
    },
    removeLeftovers: (olderThanMs) => removeLeftovers(directory, Date.now() - olderThanMs),
  };
}

/** Copies under a temporary name, so that the final one never shows half a file, even after a power cut. */
async function storeFile(from: string, to: string, directory: string) {
  const part = join(directory, `incoming-${randomUUID()}.part`);
  try {
    const copied = await copyThrough(from, part);
    await rename(part, to);
    await syncFolder(directory);
    return copied;
  } catch (cause) {
    await rm(part, { force: true });
    throw isDiskFull(cause)
      ? new MediaStoreError('The file was made but there is no room to keep it now. Try again later.', {
          cause,
        })
      : cause;
  }
}

async function copyThrough(from: string, to: string): Promise<{ bytes: number; sha256: string }> {
  const target = await open(to, 'wx');
  try {
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const chunk of createReadStream(from, { highWaterMark: 1 << 20 })) {
      hash.update(chunk);
      bytes += chunk.length;
      await writeAll(target, chunk);
    }
    await target.sync();
    return { bytes, sha256: hash.digest('hex') };
  } finally {
    await target.close();
  }
}

async function writeAll(target: FileHandle, chunk: Buffer): Promise<void> {
  for (let at = 0; at < chunk.length; ) at += (await target.write(chunk, at)).bytesWritten;
}

async function syncFolder(directory: string): Promise<void> {
  // Windows cannot open a folder, and keeps renames in its journal.
  if (process.platform === 'win32') return;
  const folder = await open(directory);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function removeLeftovers(directory: string, before: number): Promise<void> {
  for (const name of (await readdir(directory)).filter((each) => leftover.test(each))) {
    const path = join(directory, name);
    const found = await absentAsNull(stat(path));
    if (found && found.mtimeMs < before) await rm(path, { force: true });
  }
}

async function absentAsNull<T>(promise: Promise<T>): Promise<T | null> {
  try {
    return await promise;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

function isDiskFull(error: unknown): boolean {
  return hasCode(error, 'ENOSPC') || hasCode(error, 'EDQUOT');
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
