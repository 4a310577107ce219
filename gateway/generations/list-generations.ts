import type { GenerationStatus, GenerationType } from '#contract/request.ts';
import { type Generation, generationOf } from './generation.ts';
import { invalidInput } from './prepare-request.ts';
import type { GenerationServices } from './services.ts';

export interface ListRequest {
  readonly type?: GenerationType | null;
  readonly status?: GenerationStatus | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

export interface GenerationPage {
  readonly items: readonly Generation[];
  readonly next: string | null;
}

const FIRST_DEFAULT = 20;
const FIRST_MAX = 100;
const ID = /^gen_[0-9a-z]{26}$/;

/** The account's generations, newest first. Ids sort by time, so the last one of a page is the cursor of the next. */
export async function listGenerations(
  { store }: Pick<GenerationServices, 'store'>,
  accountId: string,
  request: ListRequest,
): Promise<GenerationPage> {
  const first = checkedFirst(request.first ?? FIRST_DEFAULT);
  let query = store.db.selectFrom('generations').selectAll().where('account_id', '=', accountId);
  if (request.type) query = query.where('type', '=', request.type);
  if (request.status) query = query.where('status', '=', request.status);
  if (request.after) query = query.where('id', '<', checkedCursor(request.after));
  const rows = await query
    .orderBy('id', 'desc')
    .limit(first + 1)
    .execute();
  const items = rows.slice(0, first).map(generationOf);
  return { items, next: rows.length > first ? (items.at(-1)?.id ?? null) : null };
}

function checkedFirst(first: number): number {
  if (first >= 1 && first <= FIRST_MAX) return first;
  throw invalidInput([{ path: 'first', message: `first is ${first}; it takes 1 to ${FIRST_MAX}.` }]);
}

function checkedCursor(after: string): string {
  if (ID.test(after)) return after;
  throw invalidInput([{ path: 'after', message: 'after must be the `next` of a page.' }]);
}
