import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { hasTwin } from '#components/agents/twin-address.ts';
import { showsFiles } from '#components/shell/applications.ts';
import { contentPolicy, type MediaSources } from './content-policy.ts';
import { type EnhanceModule, folder, type Manifest, manifestFile, manifestShape } from './manifest.ts';
import { makeSendable, type Packed, type Sendable } from './sendable.ts';

export interface DeliverySettings extends MediaSources {
  /** Folder of the framework's build, `.next`. */
  readonly buildDir: string;
  /** Headers of every answer. */
  readonly headers: Readonly<Record<string, string>>;
  /** Those that pages have besides. */
  readonly documentHeaders: Readonly<Record<string, string>>;
}

/** What is sent from memory, by path. */
export interface ReadDelivery {
  readonly pages: ReadonlyMap<string, Sendable>;
  readonly files: ReadonlyMap<string, Sendable>;
  readonly module?: EnhanceModule | undefined;
}

const caching = {
  immutable: 'max-age=31536000, immutable',
  day: 'public, max-age=86400, stale-while-revalidate=604800',
  ask: 'no-cache',
} as const;

/** Reads what was made after the build. Empty, with a warning, when the site was built since. */
export function readDelivery(settings: DeliverySettings): ReadDelivery {
  const { buildDir } = settings;
  const manifest = readManifest(buildDir);
  if (manifest === undefined) {
    console.warn('The pages were not made into documents, so the framework answers. Run npm run build.');
    return { pages: new Map(), files: new Map() };
  }
  const content = (file: string) => readPacked(path.join(buildDir, folder), file);
  const pages = manifest.pages.map((page) => {
    return [page.path, makeSendable(content(page.file), pageHeaders(page, settings))] as const;
  });
  const files = manifest.files.map((each) => {
    const headers = {
      ...settings.headers,
      'Content-Type': each.type,
      'Cache-Control': caching[each.caching],
    };
    return [each.path, makeSendable(content(each.file), headers)] as const;
  });
  return { pages: new Map(pages), files: new Map(files), module: manifest.module };
}

/** The manifest, unless it is missing or of another build. */
function readManifest(buildDir: string): Manifest | undefined {
  const file = path.join(buildDir, folder, manifestFile);
  if (!existsSync(file)) return undefined;
  const manifest = manifestShape.parse(JSON.parse(readFileSync(file, 'utf8')));
  const build = readFileSync(path.join(buildDir, 'BUILD_ID'), 'utf8').trim();
  return manifest.build === build ? manifest : undefined;
}

function readPacked(place: string, hash: string): Packed {
  const read = (ending: string) => {
    const file = path.join(place, `${hash}${ending}`);
    return existsSync(file) ? readFileSync(file) : undefined;
  };
  const plain = read('');
  if (plain === undefined)
    throw new Error(`${hash} is missing among the built documents. Run npm run build.`);
  return { hash, plain, gzip: read('.gz'), brotli: read('.br') };
}

function pageHeaders(
  page: Manifest['pages'][number],
  { headers, documentHeaders, media }: DeliverySettings,
): Readonly<Record<string, string>> {
  const hasOne = hasTwin(page.path);
  return {
    ...headers,
    ...documentHeaders,
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': caching.ask,
    'Content-Security-Policy': contentPolicy(page, showsFiles(page.path), { media }),
    'Cross-Origin-Opener-Policy': 'same-origin',
    Vary: hasOne ? 'Accept, RSC' : 'RSC',
    ...(hasOne ? { Link: `<${page.path}.md>; rel="alternate"; type="text/markdown"` } : {}),
  };
}
