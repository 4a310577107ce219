import type { VendorLine } from '#gateway/index.ts';
import { textTable } from '../text-table.ts';

const HEAD = ['VENDOR', 'KEY', 'STATE', 'CAP A DAY', 'SPENT TODAY', 'FILES', 'CREDITS'];

/** The vendors as a table for a terminal. Dollars are by the operator's own table in `catalog/vendors.ts`. */
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

function dollars(micros: number): string {
  return `$${(micros / 1_000_000).toFixed(2)}`;
}
