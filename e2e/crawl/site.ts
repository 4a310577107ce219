import type { APIRequestContext } from 'playwright/test';

/** The paths of all pages in both languages, as the sitemap names them. */
export async function pagesOf(request: APIRequestContext): Promise<readonly string[]> {
  const sitemap = await (await request.get('/sitemap.xml')).text();
  return [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname);
}

/** The part of a list that falls to one of so many. */
export function shareOf<T>(list: readonly T[], index: number, count: number): readonly T[] {
  return list.filter((_, place) => place % count === index);
}
