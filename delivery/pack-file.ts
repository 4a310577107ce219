import { createHash } from 'node:crypto';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
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

/** Writes a content under its hash, plain and, where that makes it smaller, in each packing. Resolves with the hash. */
export async function packFile(
  content: Buffer,
  isText: boolean,
  { folder, cache }: PackFolders,
): Promise<string> {
  const hash = hashOf(content);
  await mkdir(folder, { recursive: true });
  await mkdir(cache, { recursive: true });
  await writeFile(path.join(folder, hash), content);
  if (!isText) return hash;
  for (const [ending, pack] of Object.entries(packings)) {
    const name = `${hash}${ending}`;
    const remembered = path.join(cache, name);
    const isThere = await copyFile(remembered, path.join(folder, name)).then(
      () => true,
      () => false,
    );
    if (isThere) continue;
    const packed = await pack(content);
    await writeFile(remembered, packed);
    await writeFile(path.join(folder, name), packed);
  }
  return hash;
}

/** A name for a content: two that differ never share it. */
export function hashOf(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 20);
}
