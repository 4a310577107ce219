import { providerModels } from '#catalog/models.ts';
import { planById } from '#catalog/plans.ts';
import { type VendorId, vendorIds } from '#catalog/vendors.ts';
import { grant } from './accounts/balance.ts';
import { type Margin, readMargins } from './providers/margin.ts';
import { type Allowance, readAllowance, readSpent, type Spent, setAllowance } from './providers/spending.ts';
import { openStore } from './store/open-store.ts';
import type { Store, Tx } from './store/store.ts';
import { type StorePlace, storeAddress } from './store/store-place.ts';
import { takeTurns } from './store/take-turns.ts';

/** A key with the account it belongs to. Times are milliseconds since 1970. */
export interface KeyLine {
  readonly id: string;
  readonly accountId: string;
  readonly plan: string;
  readonly balance: number;
  readonly name: string;
  readonly prefix: string;
  readonly createdAt: number;
  readonly lastUsedAt: number | null;
  readonly revokedAt: number | null;
}

/** What an operator does to the accounts of a store, whether or not a gateway runs on it. */
export interface Administration {
  /** Every key, the oldest account first. */
  listKeys(): Promise<KeyLine[]>;
  /** False when it was revoked before. Throws an AdministrationError for no key. */
  revokeKey(id: string): Promise<boolean>;
  /** Adds credits and gives the new balance. Throws an AdministrationError for no account, or too many credits. */
  grant(accountId: string, credits: number): Promise<number>;
  /** Throws an AdministrationError for no account or no plan. */
  setPlan(accountId: string, plan: string): Promise<void>;
  /** What every vendor is allowed, and what was spent there today, in UTC. */
  listVendors(): Promise<VendorLine[]>;
  /** What every vendor brought in and cost with each model since a moment, in milliseconds since 1970. */
  listMargins(since: number): Promise<Margin[]>;
  /** Obeyed by every running gateway from its next request on. */
  setVendor(vendor: VendorId, allowance: Partial<Allowance>): Promise<void>;
}

/** A vendor as its operator sees it. */
export interface VendorLine extends Allowance, Spent {
  readonly vendor: VendorId;
}

/** What was asked for can not be done. The message says why. */
export class AdministrationError extends Error {}

/** The API gives a balance as an Int of GraphQL. */
const BALANCE_MAX = 2_000_000_000;

/** Opens a store, lets `work` use it, and closes it. */
export async function administer<T>(
  place: StorePlace,
  work: (administration: Administration) => Promise<T>,
): Promise<T> {
  const store = await openStore({ at: storeAddress(place) });
  try {
    return await work({
      listKeys: () => listKeys(store),
      revokeKey: (id) => store.transaction((tx) => revokeKey(tx, id)),
      grant: (accountId, credits) => store.transaction((tx) => addCredits(tx, accountId, credits)),
      setPlan: (accountId, plan) => store.transaction((tx) => setPlan(tx, accountId, plan)),
      listVendors: () => Promise.all(vendorIds.map((vendor) => vendorLine(store, vendor))),
      listMargins: (since) =>
        readMargins(
          store.db,
          providerModels.map(({ provider }) => provider),
          since,
        ),
      setVendor: (vendor, allowance) =>
        store.transaction((tx) => setAllowance(tx, vendor, allowance, Date.now())),
    });
  } finally {
    await store.close();
  }
}

function listKeys({ db }: Store): Promise<KeyLine[]> {
  return db
    .selectFrom('api_keys')
    .innerJoin('accounts', 'accounts.id', 'api_keys.account_id')
    .select(['api_keys.id', 'accounts.id as accountId', 'accounts.plan', 'accounts.balance'])
    .select(['api_keys.name', 'api_keys.prefix', 'api_keys.created_at as createdAt'])
    .select(['api_keys.last_used_at as lastUsedAt', 'api_keys.revoked_at as revokedAt'])
    .orderBy('accounts.id')
    .orderBy('api_keys.id')
    .execute();
}

async function vendorLine({ db }: Store, vendor: VendorId): Promise<VendorLine> {
  return { vendor, ...(await readAllowance(db, vendor)), ...(await readSpent(db, vendor, Date.now())) };
}

async function revokeKey(tx: Tx, id: string): Promise<boolean> {
  const key = await tx.selectFrom('api_keys').select('id').where('id', '=', id).executeTakeFirst();
  if (key === undefined) throw new AdministrationError(`There is no key ${id}. List them with: list`);
  const revoked = await tx
    .updateTable('api_keys')
    .set({ revoked_at: Date.now() })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return revoked.numUpdatedRows > 0n;
}

async function addCredits(tx: Tx, accountId: string, credits: number): Promise<number> {
  await takeTurns(tx, `grants of ${accountId}`);
  const balance = (await readBalance(tx, accountId)) + credits;
  if (balance > BALANCE_MAX) {
    throw new AdministrationError(`The balance would be ${balance}; ${BALANCE_MAX} is the most.`);
  }
  await grant(tx, { accountId, credits, now: Date.now() });
  return balance;
}

async function setPlan(tx: Tx, accountId: string, plan: string): Promise<void> {
  if (planById(plan) === undefined) throw new AdministrationError(`There is no plan ${plan}.`);
  await readBalance(tx, accountId);
  await tx.updateTable('accounts').set({ plan }).where('id', '=', accountId).execute();
}

async function readBalance(tx: Tx, accountId: string): Promise<number> {
  const found = await tx
    .selectFrom('accounts')
    .select('balance')
    .where('id', '=', accountId)
    .executeTakeFirst();
  if (found === undefined) {
    throw new AdministrationError(`There is no account ${accountId}. List them with: list`);
  }
  return found.balance;
}
