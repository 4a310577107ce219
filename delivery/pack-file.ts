import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** How a file is compressed, by the ending that says so. */
const packings = {
  '.br': (content: Buffer) =>
    promisify(brotliCompress)(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  '.gz': (content: Buffer) => promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }),
} as const;

/** Where packed files go, and where those of earlier builds are remembered. */
export interface PackFolders {
  readonly folder: string;
  readonly cache: string;
}

/** A short name that only this content has. */
export function contentHash(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 12);
}

/** Writes a content under its hash, plain and, where that makes it smaller, in each packing. Resolves with the hash. */
export async function packFile(
  content: Buffer,
  isText: boolean,
  { folder, cache }: PackFolders,
): Promise<string> {
  const hash = contentHash(content);
  await Promise.all([mkdir(folder, { recursive: true }), mkdir(cache, { recursive: true })]);
  await writeFile(path.join(folder, hash), content);
  if (!isText) return hash;
  for (const [ending, pack] of Object.entries(packings)) {
    const name = `${hash}${ending}`;
    const packed = await remember(path.join(cache, name), () => pack(content));
    if (packed.length < content.length) await writeFile(path.join(folder, name), packed);
  }
  return hash;
}

/** What lies in a file; if there is none, what `make` makes, which is then put there. */
async function remember(file: string, make: () => Promise<Buffer>): Promise<Buffer> {
  if (existsSync(file)) return readFile(file);
  const made = await make();
  await writeFile(file, made);
  return made;
}
