import { z } from 'zod';
import { type VendorCostChanges, type VendorId, vendorCosts, vendorIds } from './vendors.ts';

const dollars = z.number().min(0);
const rule = z.strictObject({
  perFile: dollars.optional(),
  perSecond: dollars.optional(),
  perThousandCharacters: dollars.optional(),
  times: z.record(z.string(), z.record(z.string(), z.number().min(0))).optional(),
});

function rulesOf(vendor: VendorId) {
  const models = Object.keys(vendorCosts[vendor]);
  return z.strictObject(Object.fromEntries(models.map((provider) => [provider, rule.optional()]))).optional();
}

const changes = z.strictObject(Object.fromEntries(vendorIds.map((id) => [id, rulesOf(id)])));

/** JSON such as `{ "fal": { "kling": { "perSecond": 0.04 } } }`: what an operator is charged, in US dollars. */
export const vendorCostText = z.string().transform((text, context): VendorCostChanges => {
  const parsed = changes.safeParse(parseJson(text));
  if (parsed.success) return parsed.data as VendorCostChanges;
  for (const { path, message } of parsed.error.issues) {
    context.addIssue(`has at ${path.join('.') || 'its start'}: ${message}`);
  }
  return z.NEVER;
});

/** Undefined for what is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Names of vendors with commas between them: those to prefer, the first one most. */
export const vendorOrder = z.string().transform((list, context): VendorId[] => {
  const names = list.split(',').flatMap((name) => name.trim() || []);
  const strange = names.find((name) => !vendorIds.some((id) => id === name));
  if (strange === undefined) return vendorIds.filter((id) => names.includes(id)).toSorted(byPlace(names));
  context.addIssue(`has '${strange}', which is no vendor; they are ${vendorIds.join(', ')}`);
  return z.NEVER;
});

function byPlace(names: readonly string[]) {
  return (one: VendorId, other: VendorId) => names.indexOf(one) - names.indexOf(other);
}
