import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { isApplication } from '#components/shell/applications.ts';
import { inlineHashes, refuseInlineStyles } from './inline-hashes.ts';
import { type DocumentParts, makeDocument } from './make-document.ts';
import { folder, type Manifest, manifestFile } from './manifest.ts';
import { isText } from './media-type.ts';
import { hashOf, type PackFolders, packFile } from './pack-file.ts';
import { readBuiltFiles } from './read-built-files.ts';
import { type BuiltPage, readBuiltPages } from './read-built-pages.ts';
import { speculationRules } from './speculation-rules.ts';

export interface DeliverySources {
  /** Folder of the framework's build, `.next`. */
  readonly buildDir: string;
  readonly publicDir: string;
}

/** Where the data of islands lie among the files of the build. */
const dataFolder = 'islands';

/**
 * Makes what is sent without the framework from what it built: pages as documents, files, each compressed once. Resolves
 * with how many pages there are.
 */
export async function writeDelivery({ buildDir, publicDir }: DeliverySources): Promise<number> {
  const folders = { folder: path.join(buildDir, folder), cache: path.join(buildDir, 'cache', folder) };
  await rm(folders.folder, { recursive: true, force: true });
  const parts = {
    module: moduleAddress(buildDir),
    rules: speculationRules,
    setAside: dataKeeper(buildDir),
  };
  const pages = await Promise.all(readBuiltPages(buildDir).map((page) => packPage(page, parts, folders)));
  const files = await packFiles(buildDir, publicDir, folders);
  const manifest: Manifest = { build: buildId(buildDir), module: parts.module, pages, files };
  await writeFile(path.join(folders.folder, manifestFile), JSON.stringify(manifest));
  return pages.length;
}

/** The build that lies in a folder. */
export function buildId(buildDir: string): string {
  return readFileSync(path.join(buildDir, 'BUILD_ID'), 'utf8').trim();
}

const enhance = z.object({ entry: z.string() });

/** Where the module of the documents is, once it is built. */
function moduleAddress(buildDir: string): string | undefined {
  const file = path.join(buildDir, 'enhance.json');
  return existsSync(file) ? enhance.parse(JSON.parse(readFileSync(file, 'utf8'))).entry : undefined;
}

/** Keeps data among the files of the build, under its hash. */
function dataKeeper(buildDir: string): (data: string) => string {
  const place = path.join(buildDir, 'static', dataFolder);
  mkdirSync(place, { recursive: true });
  return (data) => {
    const name = `${hashOf(data)}.json`;
    writeFileSync(path.join(place, name), data);
    return `/_next/static/${dataFolder}/${name}`;
  };
}

async function packPage(
  page: BuiltPage,
  parts: Omit<DocumentParts, 'fonts'>,
  folders: PackFolders,
): Promise<Manifest['pages'][number]> {
  const html = isApplication(page.path)
    ? page.html
    : makeDocument(page.html, { ...parts, fonts: page.fonts });
  refuseInlineStyles(html);
  const file = await packFile(Buffer.from(html), true, folders);
  return { path: page.path, file, ...inlineHashes(html) };
}

async function packFiles(
  buildDir: string,
  publicDir: string,
  folders: PackFolders,
): Promise<Manifest['files']> {
  const built = [
    ...readBuiltFiles({
      folder: path.join(buildDir, 'static'),
      prefix: '/_next/static',
      caching: 'immutable',
    }),
    ...readBuiltFiles({ folder: publicDir, prefix: '', caching: 'day' }),
  ];
  return Promise.all(
    built.map(async ({ content, ...file }) => ({
      ...file,
      file: await packFile(content, isText(file.type), folders),
    })),
  );
}
