import type { BackupSums, KnownFile } from './manifest.ts';

/** What a store holds at one moment. */
export interface Snapshot {
  readonly sums: BackupSums;
  /** Files of the media that it knows. */
  readonly media: readonly KnownFile[];
}
