import type { KeyLine } from '#gateway/index.ts';
import { textTable } from '../text-table.ts';

const HEAD = ['KEY', 'BEGINS WITH', 'NAME', 'ACCOUNT', 'PLAN', 'BALANCE', 'CREATED', 'LAST USED', 'REVOKED'];

/** The keys as a table for a terminal, a line each under a head. */
export function keyTable(keys: readonly KeyLine[]): string {
  return textTable([HEAD, ...keys.map(cellsOf)]);
}

function cellsOf(key: KeyLine): string[] {
  return [
    key.id,
    key.prefix,
    key.name,
    key.accountId,
    key.plan,
    String(key.balance),
    ...[key.createdAt, key.lastUsedAt, key.revokedAt].map(moment),
  ];
}

function moment(at: number | null): string {
  return at === null ? '-' : `${new Date(at).toISOString().slice(0, 16)}Z`;
}
