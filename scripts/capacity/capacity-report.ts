import { textTable } from '../text-table.ts';
import { type AssumptionName, assumptions, type PriceName, priceNames } from './assumptions.ts';
import { type CapacityPlan, percentile } from './plan-capacity.ts';
import type { CapacityCommand } from './read-capacity-command.ts';

const GB = 1e9;
const DAYS_OF_MONTH = 30;

const whole = (value: number) => Math.round(value).toLocaleString('en');
const some = (value: number) => (value < 10 ? value.toFixed(1) : whole(value));
const seconds = (value: number) => `${value < 1 ? value.toFixed(2) : some(value)} s`;
const share = (value: number) => `${(100 * value).toFixed(0)} %`;

/** The plan as a person reads it: what it takes, what it is like, what it costs, and what was assumed. */
export function capacityReport(command: CapacityCommand, plan: CapacityPlan): string {
  return [
    `${whole(command.jobsPerDay)} jobs a day, ${mixOf(command)}, files ${command.engine === 'live' ? 'of vendors' : 'of the built-in engine'}`,
    textTable([['TAKES', ''], ...takes(plan)]),
    textTable([['IN THE BUSIEST HOUR', 'p50', 'p95', 'p99'], ...waits(plan)]),
    textTable([['COSTS A MONTH', 'US DOLLARS'], ...costs(command, plan)]),
    textTable([['ASSUMED', '', '', 'OPTION'], ...assumed(command)]),
    ASSUMED_TOO,
  ].join('\n\n');
}

const mixOf = ({ mix }: CapacityCommand) =>
  mix === undefined
    ? 'every model of the catalog alike'
    : Object.entries(mix)
        .map(([provider, part]) => `${provider} ${share(part)}`)
        .join(', ');

function takes(plan: CapacityPlan): string[][] {
  const { simulated } = plan;
  return [
    ['web processes', whole(plan.web), `${share(simulated.webBusy)} busy`],
    ['worker processes', whole(plan.workers), `${share(simulated.placesBusy)} of their places taken`],
    [
      'connections to PostgreSQL',
      whole(plan.connections),
      'at most; it allows 100 unless it is told otherwise',
    ],
    ['jobs a second', some(plan.jobsPerSecond), 'in the busiest hour'],
    ['requests a second', some(simulated.requestsPerSecond), 'with what callers ask meanwhile'],
    ['media a day', `${some(plan.bytesPerDay / GB)} GB`, `${some(plan.bytesKept / GB)} GB once all are kept`],
    [
      'database a day',
      `${some(plan.rowBytesPerDay / GB)} GB`,
      `${some((plan.rowBytesPerDay * 365) / GB)} GB in a year`,
    ],
  ];
}

function waits({ simulated }: CapacityPlan): string[][] {
  const row = (label: string, values: readonly number[]) => [
    label,
    ...[0.5, 0.95, 0.99].map((part) => seconds(percentile(values, part))),
  ];
  return [
    row('accepted after', simulated.accepted),
    row('waits for a worker', simulated.queued),
    row('file after', simulated.toResult),
    row('webhook begins after', simulated.told),
  ];
}

/** Only of what was stated. */
function costs({ prices }: CapacityCommand, plan: CapacityPlan): string[][] {
  const out = (plan.bytesPerDay / GB) * DAYS_OF_MONTH;
  const amounts: Readonly<Record<PriceName, number>> = {
    'usd-process': plan.web + plan.workers,
    'usd-database': 1,
    'usd-gb': plan.bytesKept / GB,
    'usd-gb-out': out,
  };
  const names = Object.keys(priceNames) as PriceName[];
  const rows = names.map((name) => {
    const price = prices[name];
    const cost = price === undefined ? `not stated: --${name}` : whole(price * amounts[name]);
    return [priceNames[name], cost];
  });
  const total = names.reduce((sum, name) => sum + (prices[name] ?? 0) * amounts[name], 0);
  const isWhole = names.every((name) => prices[name] !== undefined);
  return [...rows, [isWhole ? 'together' : 'together, of what was stated', whole(total)]];
}

function assumed({ assumed: values }: CapacityCommand): string[][] {
  return (Object.keys(assumptions) as AssumptionName[]).map((name) => {
    const [fallback, unit, meaning] = assumptions[name];
    const isOwn = values[name] !== fallback;
    return [`${values[name]} ${unit}`, meaning, isOwn ? 'yours' : '', `--${name}`];
  });
}

const ASSUMED_TOO = `Also assumed: jobs come independently of each other; a job has the options of its model's sample and takes as long as the
catalog says; each file is fetched once; nothing fails; the database and the bucket keep up, and vendors take what they are
given. What vendors charge: npm run vendors. What accept-ms and read-ms are on a machine, and how far this model is from it:
npm run bench -- capacity.`;
