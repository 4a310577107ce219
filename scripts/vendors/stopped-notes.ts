import type { VendorLine } from '#gateway/index.ts';
import { dollars } from './dollars.ts';

/** A sentence for each vendor that begins nothing now although it has a key, and how to change that. */
export function stoppedNotes(lines: readonly VendorLine[]): string[] {
  return lines.flatMap(({ vendor, isOff, capMicros, costMicros }) => {
    if (isOff) return [`${vendor} is OFF. To use it: npm run vendors -- on ${vendor}`];
    if (capMicros === null || costMicros < capMicros) return [];
    const spent = `${vendor} is at its CAP: ${dollars(costMicros)} of ${dollars(capMicros)} spent today, in UTC.`;
    return [`${spent} To raise it: npm run vendors -- cap ${vendor} <US dollars or none>`];
  });
}
