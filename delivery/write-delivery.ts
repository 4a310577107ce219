import { existsSync, readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inlineHashes, refuseInlineStyles } from './inline-hashes.ts';
import { makeDocument } from './make-document.ts';
import { type EnhanceModule, folder, type Manifest, manifestFile, moduleShape } from './manifest.ts';
import { isText } from './media-type.ts';
import { contentHash, type PackFolders, packFile } from './pack-file.ts';
import { type BuiltFile, readBuiltFiles } from './read-built-files.ts';
import { type BuiltPage, readBuiltAnswers, readBuiltPages } from './read-built-pages.ts';
import { speculationRules } from './speculation-rules.ts';

export interface DeliverySources {
  /** Folder of the framework's build, `.next`. */
  readonly buildDir: string;
  readonly publicDir: string;
}

/**
 * Makes what is sent without the framework from what it built: pages as documents, files, each compressed once. Resolves
 * with how many pages there are.
 */
export async function writeDelivery({ buildDir, publicDir }: DeliverySources): Promise<number> {
  const folders = { folder: path.join(buildDir, folder), cache: path.join(buildDir, 'cache', folder) };
  await rm(folders.folder, { recursive: true, force: true });
  const module = readModule(buildDir);
  const { putAside, aside } = collectAside();
  const built = readBuiltPages(buildDir).map((page) => ({ ...page, html: finish(page, module, putAside) }));
  const manifest: Manifest = {
    build: buildId(buildDir),
    module,
    pages: await Promise.all(built.map((page) => packPage(page, folders))),
    files: await packFiles([...readFiles(buildDir, publicDir), ...aside()], folders),
  };
  await writeFile(path.join(folders.folder, manifestFile), JSON.stringify(manifest));
  return built.length;
}

/** The build that lies in a folder. */
export function buildId(buildDir: string): string {
  return readFileSync(path.join(buildDir, 'BUILD_ID'), 'utf8').trim();
}

/** Where the module of the documents is, once it is built. */
function readModule(buildDir: string): EnhanceModule | undefined {
  const file = path.join(buildDir, 'enhance.json');
  return existsSync(file) ? moduleShape.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}

function finish(
  page: BuiltPage,
  module: EnhanceModule | undefined,
  putAside: (json: string) => string,
): string {
  const parts = { module, fonts: page.fonts, rules: speculationRules, putAside };
  const html = makeDocument(page.html, parts);
  refuseInlineStyles(html);
  return html;
}

/** Keeps what documents put aside, each text once, as files with an address. */
function collectAside() {
  const texts = new Map<string, string>();
  return {
    putAside: (json: string) => {
      const address = `/_next/static/data/${contentHash(json)}.json`;
      texts.set(address, json);
      return address;
    },
    aside: (): readonly BuiltFile[] =>
      [...texts].map(([address, text]) => ({
        path: address,
        type: 'application/json; charset=utf-8',
        caching: 'immutable',
        content: Buffer.from(text),
      })),
  };
}

async function packPage(
  { path, html }: Pick<BuiltPage, 'path' | 'html'>,
  folders: PackFolders,
): Promise<Manifest['pages'][number]> {
  return { path, file: await packFile(Buffer.from(html), true, folders), ...inlineHashes(html) };
}

function readFiles(buildDir: string, publicDir: string): readonly BuiltFile[] {
  const folder = path.join(buildDir, 'static');
  return [
    ...readBuiltFiles({ folder, prefix: '/_next/static', caching: 'immutable' }),
    ...readBuiltFiles({ folder: publicDir, prefix: '', caching: 'day' }),
    ...readBuiltAnswers(buildDir),
  ];
}

function packFiles(files: readonly BuiltFile[], folders: PackFolders): Promise<Manifest['files']> {
  return Promise.all(
    files.map(async ({ content, ...file }) => ({
      ...file,
      file: await packFile(content, isText(file.type), folders),
    })),
  );
}
