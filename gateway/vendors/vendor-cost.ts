import type { VendorCosts, VendorId } from '#catalog/vendors.ts';
import type { Options } from '#contract/request.ts';

/** What a file will cost the operator, in millionths of a US dollar, by the operator's own table; 0 where it has no row. */
export function vendorCost(
  costs: VendorCosts,
  vendor: VendorId,
  { provider, options, text }: { provider: string; options: Options; text: string },
): number {
  const rule = costs[vendor][provider];
  if (rule === undefined) return 0;
  const seconds = typeof options.duration === 'number' ? options.duration : 0;
  const sum =
    (rule.perFile ?? 0) +
    (rule.perSecond ?? 0) * seconds +
    ((rule.perThousandCharacters ?? 0) * text.length) / 1_000;
  const factors = Object.entries(rule.times ?? {}).map(
    ([name, factor]) => factor[String(options[name])] ?? 1,
  );
  return Math.round(1_000_000 * factors.reduce((product, factor) => product * factor, sum));
}
