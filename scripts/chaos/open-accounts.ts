import { createKeyIn } from '#gateway/index.ts';
import type { DataPlace } from './data-place.ts';

export const ACCOUNTS = 5;

/** A key of each account. The last account can pay for a part of its requests only. */
export async function openAccounts(place: DataPlace, jobs: number): Promise<string[]> {
  const keys: string[] = [];
  for (let account = 0; account < ACCOUNTS; account++) {
    const credits = account === ACCOUNTS - 1 ? jobs : 1_000_000;
    keys.push((await createKeyIn(place, { plan: 'enterprise', credits })).key);
  }
  return keys;
}
