import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Manifest } from './manifest.ts';
import { mediaTypeOf } from './media-type.ts';

/** A file of the site that is not a page. */
export interface BuiltFile extends Omit<Manifest['files'][number], 'file'> {
  readonly content: Buffer;
}

export interface FileSource {
  readonly folder: string;
  /** Before the path of each file. */
  readonly prefix: string;
  readonly caching: BuiltFile['caching'];
}

/** The files under a folder with a type that is sent whole. Films and recordings, which are asked for in pieces, are left out. */
export function readBuiltFiles({ folder, prefix, caching }: FileSource): readonly BuiltFile[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const type = mediaTypeOf(file);
      const address = `${prefix}/${path.relative(folder, file).split(path.sep).join('/')}`;
      return type === undefined ? [] : [{ path: address, type, caching, content: readFileSync(file) }];
    });
}
