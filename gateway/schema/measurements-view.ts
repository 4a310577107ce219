import type { Measurements } from '../measurements/summarize.ts';

/** What was measured, as `Measurements` of the schema. */
export function measurementsView({ providers, ...measured }: Measurements) {
  return {
    ...measured,
    providers: providers.map(({ provider, engine, ...measurement }) => ({ provider, engine, measurement })),
  };
}
