import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export interface Digest {
  readonly bytes: number;
  readonly sha256: string;
}

const OWNER_ONLY = 0o600;

/** Copies a file to a name that is free, through to the disk, readable by its owner only; what was copied. */
export async function copyChecked(from: string, to: string): Promise<Digest> {
  const hash = createHash('sha256');
  let bytes = 0;
  const watch = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  const target = createWriteStream(to, { flags: 'wx', mode: OWNER_ONLY, flush: true });
  await pipeline(createReadStream(from, { highWaterMark: 1 << 20 }), watch, target);
  return { bytes, sha256: hash.digest('hex') };
}

/** The same of a file that is there. */
export async function digestOf(path: string): Promise<Digest> {
  const hash = createHash('sha256');
  let bytes = 0;
  const file = await open(path);
  for await (const chunk of file.createReadStream({ highWaterMark: 1 << 20 })) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}
