import type { ComponentType } from 'react';

type Load = () => Promise<ComponentType<never>>;

/** The parts of pages that compute, by the name of their file, which `Island` gives them. Each is fetched when it is needed. */
export const islandParts = {
  'compare-desk': () => import('#components/compare/compare-desk.tsx').then((part) => part.CompareDesk),
  'error-lab': () => import('#components/errors/error-lab.tsx').then((part) => part.ErrorLab),
  'front-bar': () => import('#components/front/front-bar.tsx').then((part) => part.FrontBar),
  'header-decoder': () => import('#components/limits/header-decoder.tsx').then((part) => part.HeaderDecoder),
  'idempotency-lab': () => import('#components/labs/idempotency-lab.tsx').then((part) => part.IdempotencyLab),
  'keys-island': () => import('#components/keys/keys-island.tsx').then((part) => part.KeysIsland),
  'measured-here': () => import('#components/status/measured-here.tsx').then((part) => part.MeasuredHere),
  'model-browser': () => import('#components/models/model-browser.tsx').then((part) => part.ModelBrowser),
  'model-measured': () => import('#components/models/model-measured.tsx').then((part) => part.ModelMeasured),
  'playground-island': () =>
    import('#components/playground/playground-island.tsx').then((part) => part.PlaygroundIsland),
  planner: () => import('#components/limits/planner.tsx').then((part) => part.Planner),
  'price-calculator': () =>
    import('#components/pricing/price-calculator.tsx').then((part) => part.PriceCalculator),
  'status-island': () => import('#components/status/status-island.tsx').then((part) => part.StatusIsland),
  'bench-island': () => import('#components/webhook-bench/bench-island.tsx').then((part) => part.BenchIsland),
} satisfies Record<string, Load>;

export type IslandName = keyof typeof islandParts;

/** Reads a name from the HTML of a page. Throws an Error for one that no island has. */
export function islandNamed(name: string | undefined): Load {
  const known = Object.entries<Load>(islandParts).find(([each]) => each === name);
  if (!known) throw new Error(`No island is called ${name}.`);
  return known[1];
}
