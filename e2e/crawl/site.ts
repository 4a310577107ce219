import type { APIRequestContext } from 'playwright/test';

/** One page as it is served. */
export interface Served {
  readonly path: string;
  readonly html: string;
}

/** The address that stands in pages of a site that was built for no other. */
const builtFor = 'http://localhost:3000';

/** The paths of all pages in both languages, as the sitemap names them. */
export async function pagesOf(request: APIRequestContext): Promise<readonly string[]> {
  const sitemap = await (await request.get('/sitemap.xml')).text();
  return [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname);
}

/** Fetches a page. Throws when it is not there. */
export async function serve(request: APIRequestContext, path: string): Promise<Served> {
  const response = await request.get(path, { headers: { Accept: 'text/html' } });
  if (response.status() !== 200) throw new Error(`${path} answers ${response.status()}.`);
  return { path, html: await response.text() };
}

/** The part of a list that falls to one of so many. */
export function shareOf<T>(list: readonly T[], index: number, count: number): readonly T[] {
  return list.filter((_, place) => place % count === index);
}

/** Takes the address of this server out of a text, whichever of its names stands there. */
export function withoutOrigin(text: string, baseURL: string | undefined): string {
  return text.replaceAll(builtFor, '').replaceAll(baseURL ?? builtFor, '');
}
