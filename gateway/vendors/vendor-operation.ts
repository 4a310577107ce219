import { z } from 'zod';
import type { Json } from '../providers/provider.ts';

const shape = z.object({
  /** The vendor's own name of the work. */
  work: z.json(),
  /** The options as they were sent: they decide how the file is saved. */
  options: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  /** Questions in a row that found no answer. */
  misses: z.number(),
  /** Whether the vendor will tell when it has ended. */
  isTold: z.boolean().default(false),
});

/** What is kept of work at a vendor between two steps, as JSON. */
export type VendorOperation = z.infer<typeof shape>;

/** Throws for what no step of this program has kept. */
export function readOperation(kept: Json): VendorOperation {
  return shape.parse(kept);
}
