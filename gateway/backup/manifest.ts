import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { BackupError } from './backup-error.ts';

const sums = z.object({
  /** Rows by table. */
  rows: z.record(z.string(), z.number()),
  /** Credits of all accounts, by their balance and by their ledger. */
  balances: z.number(),
  ledger: z.number(),
});

const file = z.object({ path: z.string(), bytes: z.number(), sha256: z.string() });

const manifest = z.object({
  format: z.literal(1),
  /** ISO 8601, the moment of which the store is shown. */
  madeAt: z.string(),
  store: z.enum(['sqlite', 'postgres']),
  /** The bucket that has the media; absent where their files are part of the backup. */
  bucket: z.string().optional(),
  sums,
  files: z.array(file),
  /** Media that the store knows and that were not there. */
  missing: z.array(z.string()),
});

/** What a store adds up to, for a comparison of two of the same kind. */
export type BackupSums = Readonly<z.infer<typeof sums>>;
/** A file of a backup, by its path in the folder. */
export type BackupFile = Readonly<z.infer<typeof file>>;
/** What a backup holds. It is written last: a folder without it is no finished backup. */
export type Manifest = Readonly<z.infer<typeof manifest>>;

/** A file of the media, as the store knows it. */
export interface KnownFile {
  readonly key: string;
  readonly sha256: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

export const manifestName = 'backup.json';

/** Throws a BackupError for a folder that holds no finished backup. */
export function readManifest(folder: string): Manifest {
  const path = join(folder, manifestName);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new BackupError(`${folder} holds no finished backup: there is no ${manifestName} to be read.`, {
      cause,
    });
  }
  const read = manifest.safeParse(JSON.parse(text));
  if (!read.success) throw new BackupError(`${path} is not what a backup of this version writes.`);
  return read.data;
}
