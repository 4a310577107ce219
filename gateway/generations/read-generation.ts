import { ApiError } from '../api-error.ts';
import { type Generation, generationOf } from './generation.ts';
import type { GenerationServices } from './services.ts';

/** Throws NOT_FOUND when the account has none with this id. */
export async function readGeneration(
  { store }: Pick<GenerationServices, 'store'>,
  accountId: string,
  id: string,
): Promise<Generation> {
  const row = await store.db
    .selectFrom('generations')
    .selectAll()
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  if (row === undefined) throw notFound();
  return generationOf(row);
}

export function notFound(): ApiError {
  return new ApiError('NOT_FOUND', 'No generation of yours has this id. Use the id that generate returned.');
}
