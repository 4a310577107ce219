import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../setup/build-site.ts';
import { benchAccept } from './bench-accept.ts';
import { benchCapacity } from './bench-capacity.ts';
import { benchFleet } from './bench-fleet.ts';
import { benchGrowth, benchPlans } from './bench-growth.ts';
import { benchInteraction } from './bench-interaction.ts';
import { benchLighthouse } from './bench-lighthouse.ts';
import { benchMedia } from './bench-media.ts';
import { benchPages } from './bench-pages.ts';
import { benchRequests } from './bench-requests.ts';
import { benchRoutes } from './bench-routes.ts';
import { benchSearch } from './bench-search.ts';
import { print } from './print.ts';
import { benchPeers } from './side-by-side/bench-peers.ts';
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

// A name of what is measured leaves out the rest.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    growth: { type: 'boolean', default: false },
    million: { type: 'boolean', default: false },
    // Which pages Lighthouse is to see, as a regular expression.
    only: { type: 'string', default: '' },
  },
});

const ofProduct = {
  routes: benchRoutes,
  interaction: benchInteraction,
  requests: benchRequests,
  search: benchSearch,
  media: benchMedia,
};

/** What takes long and is only measured when it is named. */
const asked = {
  pages: benchPages,
  peers: benchPeers,
  lighthouse: (product: Product) => benchLighthouse(product, new RegExp(values.only)),
};

/** What starts its processes itself. */
const ofFleet = { fleet: benchFleet, capacity: benchCapacity };

const ofOne = Object.entries({ ...ofProduct, ...asked }).filter(([name]) => positionals.includes(name));
const ofSeveral = Object.entries(ofFleet).filter(([name]) => positionals.includes(name));
const isNamed = positionals.length > 0;
if (ofOne.length + ofSeveral.length !== positionals.length)
  throw new Error(
    `A benchmark is one of: ${Object.keys({ ...ofProduct, ...asked, ...ofFleet }).join(', ')}.`,
  );

/** What needs the built site. */
async function benchProduct(): Promise<void> {
  if ((await ensureBuilt()) !== 0) throw new Error('The site can not be built.');
  if (isNamed) return against('all', ...ofOne.map(([, bench]) => bench));
  await against('web', benchAccept);
  await against('all', ...Object.values(ofProduct));
}

print('processor cores', String(availableParallelism()));
for (const [, bench] of ofSeveral) await bench();
if (!values.growth && (!isNamed || ofOne.length > 0)) await benchProduct();
const problems = isNamed
  ? []
  : [...(await benchGrowth(values.million ? 1_000_000 : 100_000)), ...(await benchPlans())];
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
