import type { Model } from '#catalog/model.ts';
import { priorityWeights } from '#catalog/priority-weights.ts';
import type { Problem } from '#contract/errors.ts';
import type { Options, Priority } from '#contract/request.ts';

/** A model of the type with what this request would mean for it. */
export interface Considered {
  readonly model: Model;
  readonly problems: readonly Problem[];
  readonly unavailable: string | null;
  /** Those of the request where it is legal, else the defaults. */
  readonly options: Options;
  readonly creditCost: number;
  readonly seconds: number;
  /** How likely it ends with a file, from 0 to 1. */
  readonly reliability: number;
}

export interface Scored {
  readonly considered: Considered;
  /** From 0 to 1, with three decimals. */
  readonly score: number;
}

/**
 * Best first. Quality counts by its place between the worst and the best, because its points lie close together; time
 * and price by their ratio to the least. A model that fails often is worth as much less. Equals stand in order of
 * quality, price, then name, so that the answer never depends on the catalog's order.
 */
export function scoreModels(considered: readonly Considered[], priority: Priority): readonly Scored[] {
  const weight = priorityWeights[priority];
  const qualities = considered.map((each) => each.model.quality);
  const worst = Math.min(...qualities);
  const spread = Math.max(...qualities) - worst;
  const cheapest = Math.min(...considered.map((each) => each.creditCost));
  const fastest = Math.min(...considered.map((each) => each.seconds));
  const scored = considered.map((each) => {
    const score =
      weight.quality * ratio(each.model.quality - worst, spread) +
      weight.speed * ratio(fastest, each.seconds) +
      weight.cost * ratio(cheapest, each.creditCost);
    return { considered: each, score: Math.round(score * each.reliability * 1_000) / 1_000 };
  });
  return scored.toSorted(compare);
}

function compare(a: Scored, b: Scored): number {
  return (
    b.score - a.score ||
    b.considered.model.quality - a.considered.model.quality ||
    a.considered.creditCost - b.considered.creditCost ||
    (a.considered.model.provider < b.considered.model.provider ? -1 : 1)
  );
}

/** How near a part comes to the whole; a free or worthless whole counts as reached. */
function ratio(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}
