import type { APIRequestContext } from 'playwright/test';
import type { Facts } from './read-document.ts';
import { withoutOrigin } from './site.ts';

/** Pages whose fragment is not a place on them but what they are to show. */
const draft = /\/playground$/;

/** Links that lead to no page, no file or no place of this site. Other sites are not asked, only named rightly. */
export async function checkLinks(
  request: APIRequestContext,
  baseURL: string,
  pages: ReadonlyMap<string, Facts>,
): Promise<readonly string[]> {
  const files = new Map<string, boolean>();
  const isFile = async (path: string) => {
    const known = files.get(path) ?? (await request.get(path)).status() === 200;
    files.set(path, known);
    return known;
  };
  const dead: string[] = [];
  for (const [path, { links }] of pages) {
    for (const link of new Set(links)) {
      const target = new URL(withoutOrigin(link, baseURL) || '/', `${baseURL}${path}`);
      if (target.origin !== new URL(baseURL).origin) {
        if (target.protocol !== 'https:') dead.push(`${path}: ${link} is no address of a site`);
      } else {
        const page = pages.get(target.pathname);
        const there = page ? isPlace(target, page) : await isFile(target.pathname);
        if (!there) dead.push(`${path}: ${link} leads nowhere`);
      }
    }
  }
  return dead;
}

function isPlace({ hash, pathname }: URL, { ids }: Facts): boolean {
  return hash === '' || draft.test(pathname) || ids.includes(decodeURIComponent(hash.slice(1)));
}

/** Pages that cannot be come to from one by links alone. */
export function unreached(
  pages: ReadonlyMap<string, Facts>,
  start: string,
  baseURL: string,
): readonly string[] {
  const reached = new Set([start]);
  for (const path of reached) {
    for (const link of pages.get(path)?.links ?? []) {
      const { pathname } = new URL(withoutOrigin(link, baseURL) || '/', `${baseURL}${path}`);
      if (pages.has(pathname)) reached.add(pathname);
    }
  }
  return [...pages.keys()].filter((path) => !reached.has(path));
}
