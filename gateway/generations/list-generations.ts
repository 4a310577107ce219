import type { GenerationStatus, GenerationType } from '#contract/request.ts';
import { isInStatus } from '../store/active.ts';
import { type Page, type PageRequest, pageCursor, pageOf, pageSize } from '../store/page.ts';
import { type Generation, generationOf } from './generation.ts';
import type { GenerationServices } from './services.ts';

export interface ListRequest extends PageRequest {
  readonly type?: GenerationType | null;
  readonly status?: GenerationStatus | null;
}

const ID = /^gen_[0-9a-z]{26}$/;

/** The account's generations, newest first. Ids sort by time, so the last one of a page is the cursor of the next. */
export async function listGenerations(
  { store }: Pick<GenerationServices, 'store'>,
  accountId: string,
  request: ListRequest,
): Promise<Page<Generation>> {
  const size = pageSize(request);
  const after = pageCursor(request, ID);
  let query = store.db.selectFrom('generations').selectAll().where('account_id', '=', accountId);
  if (request.type) query = query.where('type', '=', request.type);
  if (request.status) query = query.where(isInStatus[request.status]);
  if (after !== undefined) query = query.where('id', '<', after);
  const rows = await query
    .orderBy('id', 'desc')
    .limit(size + 1)
    .execute();
  return pageOf(rows.map(generationOf), size, ({ id }) => id);
}
