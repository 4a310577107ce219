import type { Finding } from './audit.ts';
import type { Receiver } from './receiver.ts';
import type { Outcome } from './send-intents.ts';

type Statuses = ReadonlyMap<string, string>;

const REFUSALS = ['INSUFFICIENT_CREDITS', 'PROVIDER_UNAVAILABLE'];

/** What the callers were told, against how it ended. */
export function judgeCallers(outcomes: readonly Outcome[], statuses: Statuses): Finding[] {
  const broken = (rule: string, isBroken: (outcome: Outcome) => boolean): Finding => ({
    rule,
    broken: outcomes.filter(isBroken).length,
  });
  const known = new Set(outcomes.flatMap(({ ids }) => [...ids]));
  return [
    broken('requests answered with two generations', ({ ids }) => ids.size > 1),
    broken('requests accepted as new more than once', ({ fresh }) => fresh > 1),
    broken('accepted requests that were lost', ({ ids }) => [...ids].some((id) => !statuses.has(id))),
    broken('cancels that did not hold', ({ canceled, ids }) =>
      [...ids].some((id) => canceled && statuses.get(id) !== 'CANCELED'),
    ),
    broken('requests canceled that nobody canceled', ({ intent, ids }) =>
      [...ids].some((id) => intent.cancelAfterMs === undefined && statuses.get(id) === 'CANCELED'),
    ),
    broken('requests that did not end as was asked', ({ intent, ids }) =>
      [...ids].some(
        (id) =>
          (intent.simulate === 'error=GENERATION_FAILED') !== (statuses.get(id) === 'FAILED') &&
          statuses.get(id) !== 'CANCELED',
      ),
    ),
    broken('refusals that nobody can explain', ({ refusals }) =>
      refusals.some((code) => !REFUSALS.includes(code)),
    ),
    {
      rule: 'generations that no caller knows',
      broken: [...statuses.keys()].filter((id) => !known.has(id)).length,
    },
  ];
}

/** What the receiver was told, against how it ended. */
export function judgeReceiver(
  { events, counts }: Receiver,
  outcomes: readonly Outcome[],
  statuses: Statuses,
): Finding[] {
  const told = new Map([...events.values()].map(({ id, type }) => [id, type]));
  const expected = outcomes
    .filter(({ intent }) => intent.input.webhookUrl !== undefined)
    .flatMap(({ ids }) => [...ids]);
  const right = (id: string) => told.get(id) === `generation.${statuses.get(id)?.toLowerCase()}`;
  return [
    { rule: 'deliveries that were not verified', broken: counts.refused },
    {
      rule: 'endings that were not told, or told wrongly',
      broken: expected.filter((id) => !right(id)).length,
    },
    { rule: 'events that were told twice under two ids', broken: events.size - told.size },
    { rule: 'events of generations without a webhook', broken: told.size - expected.length },
  ];
}
