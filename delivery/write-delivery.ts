import { readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inlineHashes, refuseInlineStyles } from './inline-hashes.ts';
import { joinStyles } from './join-styles.ts';
import { makeDocument } from './make-document.ts';
import { folder, type Manifest, manifestFile } from './manifest.ts';
import { isText, mediaTypeOf } from './media-type.ts';
import { contentHash, type PackFolders, packFile } from './pack-file.ts';
import { type BuiltFile, readBuiltFiles } from './read-built-files.ts';
import { type BuiltPage, readBuiltAnswers, readBuiltPages } from './read-built-pages.ts';
import { type BuiltModule, builtFile, readModule } from './read-module.ts';
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
  const built = finish(readBuiltPages(buildDir), { buildDir, module, putAside });
  for (const { html } of built) refuseInlineStyles(html);
  const manifest: Manifest = {
    build: buildId(buildDir),
    module: module.built,
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

interface FinishParts {
  readonly buildDir: string;
  readonly module: BuiltModule;
  readonly putAside: (text: string, ending: Aside) => string;
}

type Page = Pick<BuiltPage, 'path' | 'html'>;

/** Pages as they are sent. */
function finish(pages: readonly BuiltPage[], { buildDir, module, putAside }: FinishParts): readonly Page[] {
  const parts = {
    module: module.built,
    rules: speculationRules,
    putAside: (json: string) => putAside(json, '.json'),
  };
  const documents = pages.map(({ path: address, html }) => ({
    path: address,
    html: makeDocument(html, parts),
  }));
  return joinStyles(documents, {
    read: (address) => readFileSync(builtFile(buildDir, address), 'utf8'),
    scripts: module,
    put: (css) => putAside(css, '.css'),
  });
}

type Aside = '.css' | '.json';

/** Keeps what documents put aside, each text once, as files with an address. */
function collectAside() {
  const texts = new Map<string, string>();
  return {
    putAside: (text: string, ending: Aside) => {
      const address = `/_next/static/documents/${contentHash(text)}${ending}`;
      texts.set(address, text);
      return address;
    },
    aside: (): readonly BuiltFile[] =>
      [...texts].map(([address, text]) => ({
        path: address,
        type: mediaTypeOf(address) ?? '',
        caching: 'immutable',
        content: Buffer.from(text),
      })),
  };
}

async function packPage({ path, html }: Page, folders: PackFolders): Promise<Manifest['pages'][number]> {
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
