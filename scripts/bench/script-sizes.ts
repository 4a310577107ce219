import { gzipSync } from 'node:zlib';

export interface RouteSize {
  readonly route: string;
  readonly scripts: number;
  /** Kilobytes of JavaScript, each file compressed with gzip -9. Scripts for browsers without modules are not counted. */
  readonly gzipKb: number;
  readonly htmlGzipKb: number;
}

const gzipKb = (data: string | Uint8Array) => gzipSync(data, { level: 9 }).length / 1000;

/** What the page at `route` makes a current browser load before anybody touches it. */
export async function measureRoute(origin: string, route: string): Promise<RouteSize> {
  const html = await (await fetch(`${origin}${route}`)).text();
  const tags = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"[^>]*>/g)].filter(
    ([tag]) => !/\bnomodule\b/i.test(tag),
  );
  const addresses = new Set(tags.map(([, address = '']) => new URL(address, origin).href));
  let total = 0;
  for (const address of addresses)
    total += gzipKb(new Uint8Array(await (await fetch(address)).arrayBuffer()));
  return { route, scripts: addresses.size, gzipKb: total, htmlGzipKb: gzipKb(html) };
}
