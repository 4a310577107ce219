import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { routing } from '#i18n/routing.ts';
import type { BuiltFile } from './read-built-files.ts';

/** A page as the framework wrote it when the site was built. */
export interface BuiltPage {
  /** Its address, `/pt/models/kling`. */
  readonly path: string;
  readonly html: string;
}

const manifest = z.object({ routes: z.record(z.string(), z.object({ dataRoute: z.string().nullable() })) });
const answerMeta = z.object({ headers: z.record(z.string(), z.string()) });
const meta = z.object({
  postponed: z.string().optional(),
  headers: z.object({ link: z.string().default('') }),
});

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** Every page of both languages. Throws when one was not written whole. */
export function readBuiltPages(buildDir: string): readonly BuiltPage[] {
  return readRoutes(buildDir)
    .filter(({ dataRoute, route }) => dataRoute !== null && isPage(route))
    .map(({ route }) => readPage(path.join(buildDir, 'server', 'app'), route));
}

/** Answers that were built but are no pages: the index of the search, icons. One with headers of its own is left out. */
export function readBuiltAnswers(buildDir: string): readonly BuiltFile[] {
  const folder = path.join(buildDir, 'server', 'app');
  return readRoutes(buildDir)
    .filter(({ dataRoute, route }) => dataRoute === null && existsSync(path.join(folder, `${route}.body`)))
    .flatMap(({ route }) => {
      const { headers } = answerMeta.parse(read(path.join(folder, `${route}.meta`)));
      const { 'content-type': type, 'cache-control': _, 'x-next-cache-tags': __, ...others } = headers;
      const content = readFileSync(path.join(folder, `${route}.body`));
      const isPlain = type !== undefined && Object.keys(others).length === 0;
      return isPlain ? [{ path: route, type, caching: 'ask' as const, content }] : [];
    });
}

function readRoutes(buildDir: string) {
  const { routes } = manifest.parse(read(path.join(buildDir, 'prerender-manifest.json')));
  return Object.entries(routes).map(([route, { dataRoute }]) => ({ route, dataRoute }));
}

function isPage(route: string): boolean {
  return routing.locales.some((locale) => route === `/${locale}` || route.startsWith(`/${locale}/`));
}

function readPage(folder: string, route: string): BuiltPage {
  const html = readFileSync(path.join(folder, `${route}.html`), 'utf8');
  const { postponed } = meta.parse(read(path.join(folder, `${route}.meta`)));
  if (postponed !== undefined) throw new Error(`A part of ${route} is left for the time of a request.`);
  return { path: route, html };
}
