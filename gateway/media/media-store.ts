import type { Readable } from 'node:stream';

/** Bytes of a file, counted from 0; `end` is included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

export interface StoredFile {
  readonly bytes: number;
  /** Epoch milliseconds. */
  readonly modifiedAt: number;
}

/**
 * Where finished files live. A key is `<generation id>.<extension>`: one opaque name, never a path.
 * Every method rejects with an Error on a key that is not one.
 */
export interface MediaStore {
  /** Copies a local file in. The key either has the whole file afterwards or what it had before. */
  put(key: string, file: string): Promise<{ readonly bytes: number; readonly sha256: string }>;
  /** Null when there is none. */
  stat(key: string): Promise<StoredFile | null>;
  /** An absolute, signed address that works until `expiresAt` (epoch milliseconds, rounded up to a second). */
  url(key: string, expiresAt: number): string;
  /** Null when there is none. */
  open(key: string, range?: ByteRange): Promise<Readable | null>;
  /** Succeeds when there is none. */
  delete(key: string): Promise<void>;
}

/** A media store as its keeper sees it. */
export interface KeptMedia extends MediaStore {
  /** Keys of everything that is there, whether or not anybody knows of it. */
  keys(): AsyncIterable<string>;
  /** Removes what an interrupted `put` left behind more than `olderThanMs` ago. */
  removeLeftovers(olderThanMs: number): Promise<void>;
}

/** The store cannot take a file now, such as a full disk. `message` is public. Worth another try later. */
export class MediaStoreError extends Error {
  readonly retryable = true;
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'MediaStoreError';
  }
}
