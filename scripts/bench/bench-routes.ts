import { print } from './print.ts';
import { measureRoute } from './script-sizes.ts';
import type { Product } from './start-product.ts';

const routes = [
  '/en',
  '/en/models',
  '/en/models/kling',
  '/en/pricing',
  '/en/limits',
  '/en/errors',
  '/en/errors/RATE_LIMIT',
  '/en/playground',
];

/** What a route makes a browser load, compressed. */
export async function benchRoutes({ url }: Product): Promise<void> {
  for (const route of routes) {
    const { scripts, gzipKb, htmlGzipKb } = await measureRoute(url, route);
    print(
      `JavaScript of ${route}`,
      `${gzipKb.toFixed(1)} kB`,
      `${scripts} files`,
      `HTML ${htmlGzipKb.toFixed(1)} kB`,
    );
  }
}
