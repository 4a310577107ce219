import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { StorePlace } from '../store/store-place.ts';
import { storeFiles } from './back-up.ts';
import { BackupError } from './backup-error.ts';
import { copyChecked } from './copy-checked.ts';
import { type BackupFile, type BackupSums, type Manifest, readManifest } from './manifest.ts';

export interface RestoreOptions extends StorePlace {
  /** Where the media of this deployment are; absent: in the data folder. */
  readonly bucket?: string;
  /** A folder that `backUp` has written. */
  readonly from: string;
}

/**
 * Brings a deployment back into a place where there is none. Every file is compared with its digest, and the store with
 * what it added up to; the store comes last, so that what was interrupted does not look whole. Throws a BackupError.
 */
export async function restore(options: RestoreOptions): Promise<Manifest> {
  const manifest = readManifest(options.from);
  assertFits(manifest, options);
  assertFree(options.dataDir);
  const storeFile = storeFiles[manifest.store];
  for (const file of manifest.files) {
    if (file.path !== storeFile) await bring(options, file, file.path);
  }
  const store = manifest.files.find(({ path }) => path === storeFile);
  if (store === undefined) throw new BackupError(`${options.from} has no store among its files.`);
  const sums = await bringStore(options, store);
  if (JSON.stringify(sorted(sums)) !== JSON.stringify(sorted(manifest.sums))) {
    throw new BackupError('The store that came back does not add up to what was saved. Do not use it.');
  }
  return manifest;
}

function assertFits({ store, bucket }: Manifest, { databaseUrl, bucket: own }: RestoreOptions): void {
  if (store === 'sqlite' && databaseUrl !== undefined) {
    throw new BackupError(
      'The backup is of an embedded store: take DATABASE_URL away, restore, then use npm run copy-store.',
    );
  }
  if (store === 'postgres' && databaseUrl === undefined) {
    throw new BackupError('The backup is of a PostgreSQL database: set DATABASE_URL to an empty one.');
  }
  if (bucket !== undefined && own === undefined) {
    throw new BackupError(
      `The media of the backup are in the bucket ${bucket}: set S3_BUCKET to it, or to its copy.`,
    );
  }
}

/** Nothing that is there is replaced, and nothing is mixed with it. */
function assertFree(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const holds = (name: string) => {
    const path = join(dataDir, name);
    return existsSync(path) && (name !== 'media' || readdirSync(path).length > 0);
  };
  const [there] = ['gateway.db', 'secrets.json', 'media'].filter(holds);
  if (there === undefined) return;
  throw new BackupError(
    `${dataDir} is not free: it has ${there}. Set DATA_DIR to a new folder, or move this one away first.`,
  );
}

async function bring({ from, dataDir }: RestoreOptions, file: BackupFile, path: string): Promise<void> {
  const to = join(dataDir, path);
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
  const { sha256 } = await copyChecked(join(from, file.path), to);
  if (sha256 === file.sha256) return;
  rmSync(to);
  throw new BackupError(`${join(from, file.path)} is damaged: it is not what was saved.`);
}

async function bringStore(options: RestoreOptions, file: BackupFile): Promise<BackupSums> {
  const { dataDir, databaseUrl } = options;
  const part = `${file.path}.part`;
  await bring(options, file, part);
  if (databaseUrl !== undefined) {
    const { restorePostgres } = await import('./postgres-backup.ts');
    const dump = join(dataDir, part);
    return restorePostgres(databaseUrl, dump)
      .then(({ sums }) => sums)
      .finally(() => rmSync(dump));
  }
  const { readSqlite } = await import('./sqlite-backup.ts');
  const { sums } = readSqlite(join(dataDir, part));
  renameSync(join(dataDir, part), join(dataDir, file.path));
  return sums;
}

/** The order of tables is the database's own. */
function sorted({ rows, ...credits }: BackupSums) {
  return [Object.entries(rows).sort(([a], [b]) => (a < b ? -1 : 1)), credits];
}
