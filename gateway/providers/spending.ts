import type { VendorId } from '#catalog/vendors.ts';
import type { Db, Tx } from '../store/store.ts';
import type { Circuits } from './circuits.ts';

const DAY_MS = 86_400_000;

/** What an operator allows a vendor, kept in the store: every process obeys it from the next request on. */
export interface Allowance {
  readonly isOff: boolean;
  /** Millionths of a US dollar for each day of UTC; null without a cap. */
  readonly capMicros: number | null;
}

export interface Spent {
  readonly files: number;
  /** Millionths of a US dollar. */
  readonly costMicros: number;
  /** Credits that callers were charged for the same files, when they were begun. */
  readonly credits: number;
}

const settingOf = { off: 'vendor-off:', cap: 'vendor-cap:' } as const;

export async function readAllowance(db: Db | Tx, vendor: string): Promise<Allowance> {
  const names = [settingOf.off + vendor, settingOf.cap + vendor];
  const rows = await db.selectFrom('settings').selectAll().where('name', 'in', names).execute();
  const value = (name: string | undefined) => rows.find((row) => row.name === name)?.value;
  const cap = value(names[1]);
  return {
    isOff: value(names[0]) === 'true',
    capMicros: cap === undefined || cap === '' ? null : Number(cap),
  };
}

export async function setAllowance(tx: Tx, vendor: VendorId, allowance: Partial<Allowance>, now: number) {
  const { isOff, capMicros } = allowance;
  const put = (name: string, value: string) =>
    tx
      .insertInto('settings')
      .values({ name, value, updated_at: now })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value, updated_at: now }))
      .execute();
  if (isOff !== undefined) await put(settingOf.off + vendor, String(isOff));
  if (capMicros !== undefined) await put(settingOf.cap + vendor, capMicros === null ? '' : String(capMicros));
}

/** What was spent at a vendor on the day, in UTC, of `now`. */
export async function readSpent(db: Db | Tx, vendor: string, now: number): Promise<Spent> {
  const row = await db
    .selectFrom('vendor_days')
    .selectAll()
    .where('vendor', '=', vendor)
    .where('day', '=', Math.floor(now / DAY_MS))
    .executeTakeFirst();
  return { files: row?.files ?? 0, costMicros: row?.cost_micros ?? 0, credits: row?.credits ?? 0 };
}

/** Adds a file that a vendor has begun to the day's spending. */
export async function noteSpent(
  tx: Tx,
  vendor: string,
  { costMicros, credits }: Omit<Spent, 'files'>,
  now: number,
) {
  const day = Math.floor(now / DAY_MS);
  await tx
    .insertInto('vendor_days')
    .values({ vendor, day, files: 1, cost_micros: costMicros, credits })
    .onConflict((conflict) =>
      conflict.columns(['vendor', 'day']).doUpdateSet((eb) => ({
        files: eb('vendor_days.files', '+', 1),
        cost_micros: eb('vendor_days.cost_micros', '+', costMicros),
        credits: eb('vendor_days.credits', '+', credits),
      })),
    )
    .execute();
}

/** Why a vendor may not begin anything now, as a sentence for callers; null when it may. */
export async function stoppedBecause(db: Db | Tx, vendor: string, now: number): Promise<string | null> {
  const { isOff, capMicros } = await readAllowance(db, vendor);
  if (isOff) return 'The operator has switched this model off for now.';
  if (capMicros === null) return null;
  const { costMicros } = await readSpent(db, vendor, now);
  return costMicros < capMicros
    ? null
    : 'What the operator spends on this model in a day is used up. Try tomorrow.';
}

/** The ways that may be used, less those of vendors that are stopped. `vendors` are the adapters to look at. */
export async function withStops(
  db: Db,
  circuits: Circuits,
  vendors: readonly string[],
  now: number,
): Promise<Circuits> {
  const stops = new Map<string, string>();
  for (const vendor of vendors) {
    const reason = await stoppedBecause(db, vendor, now);
    if (reason !== null) stops.set(vendor, reason);
  }
  if (stops.size === 0) return circuits;
  return {
    ...circuits,
    openBecause: (route, generationId) =>
      stops.get(route.adapter) ?? circuits.openBecause(route, generationId),
  };
}
