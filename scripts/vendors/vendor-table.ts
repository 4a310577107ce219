import type { VendorLine } from '#gateway/index.ts';
import { textTable } from '../text-table.ts';
import { dollars } from './dollars.ts';

const HEAD = ['VENDOR', 'KEY', 'STATE', 'CAP A DAY', 'SPENT TODAY', 'FILES', 'CREDITS'];

/** The vendors as a table for a terminal.  */
export function vendorTable(
  lines: readonly VendorLine[],
  hasKey: (vendor: VendorLine['vendor']) => boolean,
): string {
  return textTable([HEAD, ...lines.map((line) => cellsOf(line, hasKey(line.vendor)))]);
}

function cellsOf(
  { vendor, isOff, capMicros, costMicros, files, credits }: VendorLine,
  hasKey: boolean,
): string[] {
  return [
    vendor,
    hasKey ? 'set' : '-',
    isOff ? 'off' : 'on',
    capMicros === null ? '-' : dollars(capMicros),
    dollars(costMicros),
    String(files),
    String(credits),
  ];
}
