import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../setup/build-site.ts';
import { benchAccept } from './bench-accept.ts';
import { benchGrowth, benchPlans } from './bench-growth.ts';
import { benchInteraction } from './bench-interaction.ts';
import { benchMedia } from './bench-media.ts';
import { benchRequests } from './bench-requests.ts';
import { benchRoutes } from './bench-routes.ts';
import { benchSearch } from './bench-search.ts';
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

const { values } = parseArgs({
  options: { growth: { type: 'boolean', default: false }, million: { type: 'boolean', default: false } },
});

/** What needs the built site. */
async function benchProduct(): Promise<void> {
  if ((await ensureBuilt()) !== 0) throw new Error('The site can not be built.');
  await against('web', benchAccept);
  await against('all', benchRoutes, benchInteraction, benchRequests, benchSearch, benchMedia);
}

print('processor cores', String(availableParallelism()));
if (!values.growth) await benchProduct();
const problems = [...(await benchGrowth(values.million ? 1_000_000 : 100_000)), ...(await benchPlans())];
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
