import { type VendorId, vendorIds } from '#catalog/vendors.ts';
import { UsageError } from '../command/usage-error.ts';

export type VendorCommand =
  | { readonly name: 'list' }
  | { readonly name: 'margin'; readonly days: number }
  | { readonly name: 'off' | 'on'; readonly vendor: VendorId }
  /** Millionths of a US dollar; null takes the cap away. */
  | { readonly name: 'cap'; readonly vendor: VendorId; readonly capMicros: number | null };

const CAP_MAX = 1_000_000;

/** What the arguments of a command line ask for; null when they ask for help. Throws a UsageError. */
export function readVendorCommand(args: readonly string[]): VendorCommand | null {
  if (args.includes('--help') || args.includes('-h')) return null;
  const [name = 'list', vendor, amount, ...rest] = args;
  const given = args.length - 1;
  if (name === 'list' && given <= 0) return { name };
  if (name === 'margin' && given <= 1) return { name, days: readDays(vendor) };
  if ((name === 'off' || name === 'on') && given === 1) return { name, vendor: readVendor(vendor) };
  if (name === 'cap' && given === 2 && rest.length === 0) {
    return { name, vendor: readVendor(vendor), capMicros: readCap(amount) };
  }
  throw new UsageError(
    'The commands are: list, margin [days], off <vendor>, on <vendor>, cap <vendor> <US dollars a day or none>.',
  );
}

function readDays(text = '30'): number {
  const days = Number(text);
  if (/^\d{1,4}$/.test(text) && days > 0) return days;
  throw new UsageError(`'${text}' is no number of days: give one from 1 to 9999.`);
}

function readVendor(text = ''): VendorId {
  const found = vendorIds.find((id) => id === text);
  if (found) return found;
  throw new UsageError(`There is no vendor '${text}'; they are ${vendorIds.join(', ')}.`);
}

function readCap(text = ''): number | null {
  if (text === 'none') return null;
  const dollars = Number(text);
  if (/^\d+(\.\d{1,2})?$/.test(text) && dollars <= CAP_MAX) return Math.round(dollars * 1_000_000);
  throw new UsageError(
    `'${text}' is no amount: give US dollars from 0 to ${CAP_MAX}, such as 25 or 2.50, or none.`,
  );
}
