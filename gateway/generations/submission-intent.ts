import { z } from 'zod';
import { ProviderError } from '../providers/provider.ts';
import type { Db } from '../store/store.ts';
import type { GenerationRow } from '../store/tables.ts';

/**
 * What stands in place of a provider's operation while it is being submitted. A run that finds it knows that another one
 * died between submitting and keeping the answer, so that the provider may be at work already.
 */
export const submissionIntent = z.object({ submissions: z.int().min(1) });

/** Where nobody can tell whether the first one arrived. */
const SUBMISSIONS_MAX = 2;

/**
 * Kept before a provider that charges is asked. Throws ProviderError when that was begun twice and its answer lost both
 * times: a third one could cost the operator a third file.
 */
export async function keepIntent(db: Db, { id }: GenerationRow, before: number): Promise<void> {
  if (before >= SUBMISSIONS_MAX) {
    throw new ProviderError(
      'GENERATION_FAILED',
      'It was interrupted while it was handed to the model. The credits were given back.',
    );
  }
  await db
    .updateTable('generations')
    .set({ operation_json: JSON.stringify({ submissions: before + 1 }) })
    .where('id', '=', id)
    .where('status', '=', 'PROCESSING')
    .execute();
}
