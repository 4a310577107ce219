import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { StorePlace } from '../store/store-place.ts';
import { BackupError } from './backup-error.ts';
import { copyChecked, digestOf } from './copy-checked.ts';
import { type BackupFile, type KnownFile, type Manifest, manifestName } from './manifest.ts';

/** The store of a backup, by its kind. */
export const storeFiles = { sqlite: 'gateway.db', postgres: 'gateway.dump' } as const;

export interface BackupOptions extends StorePlace {
  /** Where the media are; absent: in the data folder. */
  readonly bucket?: string;
  /** Files of the data folder that belong to the deployment, by their names. Those that do not exist are left out. */
  readonly alongside: readonly string[];
  /** A folder that is empty, or does not exist. */
  readonly to: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * Writes what a deployment can be brought back from, while it runs: the store as it is at one moment, the files that it
 * knows, each compared with its digest, and last a list of it all. Throws a BackupError.
 */
export async function backUp(options: BackupOptions): Promise<Manifest> {
  const { to, dataDir, databaseUrl, bucket, now } = options;
  prepareFolder(to);
  const store = databaseUrl === undefined ? 'sqlite' : 'postgres';
  const madeAt = new Date(now()).toISOString();
  const { sums, media } = await snapshot(options, join(to, storeFiles[store]));
  const { files, missing } =
    bucket === undefined ? await copyMedia(media, options) : { files: [], missing: [] };
  const more = options.alongside.filter((name) => existsSync(join(dataDir, name)));
  for (const name of more) files.push(await copyInto(to, name, join(dataDir, name)));
  files.push({ path: storeFiles[store], ...(await digestOf(join(to, storeFiles[store]))) });
  const manifest: Manifest = {
    ...{ format: 1, madeAt, store, sums, files, missing },
    ...(bucket === undefined ? {} : { bucket }),
  };
  await writeThrough(join(to, manifestName), `${JSON.stringify(manifest, null, 1)}\n`);
  return manifest;
}

function prepareFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (readdirSync(folder).length > 0) {
    throw new BackupError(`${folder} is not empty. Name a new folder for each backup.`);
  }
}

async function snapshot({ dataDir, databaseUrl }: StorePlace, file: string) {
  if (databaseUrl !== undefined) {
    return (await import('./postgres-backup.ts')).snapshotPostgres(databaseUrl, file);
  }
  const source = join(dataDir, storeFiles.sqlite);
  if (!existsSync(source))
    throw new BackupError(`There is no store at ${source}. Set DATA_DIR to its folder.`);
  return (await import('./sqlite-backup.ts')).snapshotSqlite(source, file);
}

/** A file whose time ended since the moment of the snapshot may be gone; no other may. */
async function copyMedia(media: readonly KnownFile[], { dataDir, to, now }: BackupOptions) {
  const files: BackupFile[] = [];
  const missing: string[] = [];
  for (const { key, sha256, expiresAt } of media) {
    const from = join(dataDir, 'media', key);
    const path = `media/${key}`;
    if (!existsSync(from)) {
      if (expiresAt > now()) missing.push(key);
      continue;
    }
    const file = await copyInto(to, path, from);
    if (file.sha256 !== sha256) {
      throw new BackupError(
        `${from} is not the file that the store knows: it was changed, or the disk fails.`,
      );
    }
    files.push(file);
  }
  return { files, missing };
}

async function copyInto(folder: string, path: string, from: string): Promise<BackupFile> {
  const to = join(folder, path);
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
  return { path, ...(await copyChecked(from, to)) };
}

async function writeThrough(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  await file.writeFile(text);
  await file.sync();
  await file.close();
}
