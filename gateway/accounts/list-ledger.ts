import { type Page, type PageRequest, pageCursor, pageOf, pageSize } from '../store/page.ts';
import type { Db } from '../store/store.ts';

/** Mirrors `LedgerEntry` of the schema. */
export interface LedgerEntry {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly reason: string;
  readonly delta: number;
  /** That of the account after it. */
  readonly balance: number | null;
  readonly generationId: string | null;
}

export interface LedgerRequest extends PageRequest {
  readonly reason?: 'GRANT' | 'CHARGE' | 'REFUND' | 'ADJUST' | null;
}

const NUMBER = /^\d{1,15}$/;

/** The changes of an account's balance, newest first. The number of the last one of a page is the cursor of the next. */
export async function listLedger(
  db: Db,
  accountId: string,
  request: LedgerRequest,
): Promise<Page<LedgerEntry>> {
  const size = pageSize(request);
  const after = pageCursor(request, NUMBER);
  let query = db.selectFrom('ledger').selectAll().where('account_id', '=', accountId);
  if (request.reason) query = query.where('reason', '=', lower(request.reason));
  if (after !== undefined) query = query.where('seq', '<', Number(after));
  const rows = await query
    .orderBy('seq', 'desc')
    .limit(size + 1)
    .execute();
  const { items, next } = pageOf(rows, size, ({ seq }) => String(seq));
  return {
    next,
    items: items.map(({ id, created_at, reason, delta, balance, generation_id }) => ({
      ...{ id, delta, balance },
      at: created_at,
      reason: reason.toUpperCase(),
      generationId: generation_id,
    })),
  };
}

function lower<Name extends string>(name: Name): Lowercase<Name> {
  return name.toLowerCase() as Lowercase<Name>;
}
