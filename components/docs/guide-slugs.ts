import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Where the guides are: a folder for each language, with the same file names. */
export const contentFolder = path.join(process.cwd(), 'content');

/** The guides of a language by the name of their file, in no order. */
export function guideSlugs(locale: string, folder = contentFolder): string[] {
  return readdirSync(path.join(/* turbopackIgnore: true */ folder, locale))
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => file.slice(0, -'.mdx'.length));
}
