import { modelForProvider } from '#catalog/models.ts';
import { readOptions } from '../command/read-options.ts';
import { UsageError } from '../command/usage-error.ts';
import { type Assumed, type AssumptionName, assumptions, type PriceName, priceNames } from './assumptions.ts';

export interface CapacityCommand {
  readonly jobsPerDay: number;
  /** Shares by provider, which add up to 1. Absent: every model alike. */
  readonly mix?: Readonly<Record<string, number>>;
  /** Who makes the files: vendors, or the built-in engine on these machines. */
  readonly engine: 'live' | 'simulated';
  readonly seed: number;
  readonly assumed: Assumed;
  /** Only what was stated. */
  readonly prices: { readonly [Name in PriceName]?: number };
}

const JOBS_MAX = 100_000_000;
const names = Object.keys(assumptions) as AssumptionName[];
const prices = Object.keys(priceNames) as PriceName[];

/** What the arguments of a command line ask for; null when they ask for help. Throws a UsageError. */
export function readCapacityCommand(args: readonly string[]): CapacityCommand | null {
  const values = parse(args);
  if (values === null) return null;
  const given = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined);
  const number = (name: string, fallback: number) => readNumber(name, given(name), fallback);
  const assumed = Object.fromEntries(names.map((name) => [name, number(name, assumptions[name][0])]));
  const stated = prices.filter((name) => given(name) !== undefined);
  const mix = given('mix');
  return {
    jobsPerDay: readJobs(given('jobs-per-day')),
    ...(mix === undefined ? {} : { mix: readMix(mix) }),
    engine: readEngine(given('engine')),
    seed: number('seed', 1),
    assumed: checked(assumed as Record<AssumptionName, number>),
    prices: Object.fromEntries(stated.map((name) => [name, number(name, 0)])),
  };
}

function parse(args: readonly string[]): Readonly<Record<string, unknown>> | null {
  const text = { type: 'string' } as const;
  const own = ['jobs-per-day', 'mix', 'engine', 'seed', ...names, ...prices].map((name) => [name, text]);
  return readOptions(args, Object.fromEntries(own));
}

function readJobs(text: string | undefined): number {
  const jobs = Number(text);
  if (text !== undefined && Number.isInteger(jobs) && jobs > 0 && jobs <= JOBS_MAX) return jobs;
  throw new UsageError(`--jobs-per-day takes a whole number from 1 to ${JOBS_MAX.toLocaleString('en')}.`);
}

function readEngine(text = 'live'): CapacityCommand['engine'] {
  if (text === 'live' || text === 'simulated') return text;
  throw new UsageError(`'${text}' is no engine: it is live or simulated.`);
}

function readNumber(name: string, text: string | undefined, fallback: number): number {
  if (text === undefined) return fallback;
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
  throw new UsageError(`--${name} takes a number that is not negative, such as ${fallback || 2}.`);
}

/** What would make the model never end or divide by nothing. */
function checked(assumed: Assumed): Assumed {
  for (const name of ['peak', 'megabits-per-second', 'busy-max', 'vendor-poll-seconds', 'cores'] as const) {
    if (assumed[name] === 0) throw new UsageError(`--${name} must be more than 0.`);
  }
  if (assumed['busy-max'] > 0.95) throw new UsageError('--busy-max must be 0.95 at most.');
  if (assumed['webhook-share'] > 1) throw new UsageError('--webhook-share must be 1 at most.');
  return assumed;
}

function readMix(text: string): Record<string, number> {
  const parts = text.split(',').map((part) => part.split('='));
  const mix = parts.map(([provider = '', weight = '']): [string, number] => {
    if (modelForProvider(provider) === undefined)
      throw new UsageError(`--mix names '${provider}', which is no model of the catalog.`);
    if (!/^\d+(\.\d+)?$/.test(weight))
      throw new UsageError(`--mix takes weights: ${provider}=20 and so on, with commas between.`);
    return [provider, Number(weight)];
  });
  const total = mix.reduce((sum, [, weight]) => sum + weight, 0);
  if (total === 0) throw new UsageError('--mix must weigh something.');
  return Object.fromEntries(mix.map(([provider, weight]) => [provider, weight / total]));
}
