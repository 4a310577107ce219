import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What the built site is made from. The gateway and the engine run as they are and need no build. */
const sources = [
  'app',
  'catalog',
  'components',
  'content',
  'contract',
  'delivery',
  'i18n',
  'messages',
  'public',
  'settings',
];
const rootFile = /^(package-lock\.json|tsconfig\.json|.+\.(ts|tsx|mjs|js))$/;
const notBuilt = /\.test\.tsx?$|\.d\.json\.ts$|^(next-env\.d|server|playwright\.config|vitest\.config)\.ts$/;

function filesUnder(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
}

function sourceFiles(root: string): string[] {
  const entries = readdirSync(root, { withFileTypes: true });
  const inRoot = entries
    .filter((entry) => entry.isFile() && rootFile.test(entry.name))
    .map((entry) => entry.name);
  const folders = entries.filter((entry) => entry.isDirectory() && sources.includes(entry.name));
  return [...inRoot, ...folders.flatMap((entry) => filesUnder(root, entry.name))]
    .filter((file) => !notBuilt.test(file))
    .sort();
}

/** A hash of the names and contents of everything the built site is made from. */
export function sourceHash(root: string): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of sourceFiles(root)) {
    hash.update(`\0${file}\0`).update(readFileSync(path.join(root, file)));
  }
  return hash.digest('hex');
}
