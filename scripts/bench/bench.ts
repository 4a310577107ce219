import { availableParallelism } from 'node:os';
import { ensureBuilt } from '../setup/build-site.ts';
import { benchAccept } from './bench-accept.ts';
import { benchMedia } from './bench-media.ts';
import { benchRequests } from './bench-requests.ts';
import { benchRoutes } from './bench-routes.ts';
import { print } from './print.ts';
import { type Product, startProduct } from './start-product.ts';

/** Runs the benchmarks against a product of their own, and ends it whatever happens. */
async function against(
  role: 'all' | 'web',
  ...benches: ((product: Product) => Promise<void>)[]
): Promise<void> {
  const product = await startProduct(role);
  try {
    if (role === 'all') print('start to first page', `${product.startMs.toFixed(0)} ms`);
    for (const bench of benches) await bench(product);
    print(`memory of the ${role} process`, `${product.memoryMb().toFixed(0)} MB`);
  } finally {
    await product.stop();
  }
}

if ((await ensureBuilt()) !== 0) throw new Error('The site can not be built.');
print('processor cores', String(availableParallelism()));
await against('web', benchAccept);
await against('all', benchRoutes, benchRequests, benchMedia);
