import type { GenerationRow } from '../store/tables.ts';
import { endGeneration } from './end-generation.ts';
import { notFound } from './read-generation.ts';
import { type GenerationServices, jobKey } from './services.ts';
import { submissionIntent } from './submission-intent.ts';

/**
 * Ends a generation that has not ended, gives its credits back and stops the work. True if this call did it, false if
 * it had ended before. Throws NOT_FOUND.
 */
export async function cancelGeneration(
  services: GenerationServices,
  accountId: string,
  id: string,
): Promise<boolean> {
  const row = await services.store.db
    .selectFrom('generations')
    .select(['adapter', 'operation_json'])
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  if (row === undefined) throw notFound();
  const canceled = await endGeneration(services, id, { status: 'CANCELED' });
  if (canceled) {
    services.queue.cancel(jobKey(id));
    await stopAtProvider(services, id, row);
  }
  return canceled;
}

/** The caller has the credits back already, so a provider that does not stop is only worth a line in the log. */
async function stopAtProvider(
  { providers, log, scratchDir }: GenerationServices,
  id: string,
  { adapter, operation_json: operation }: Pick<GenerationRow, 'adapter' | 'operation_json'>,
): Promise<void> {
  const begun = operation === null ? null : JSON.parse(operation);
  if (begun === null || submissionIntent.safeParse(begun).success) return;
  const context = { signal: AbortSignal.timeout(10_000), onProgress: () => {}, directory: scratchDir };
  try {
    await providers.adapterById(adapter).cancel?.(begun, context);
  } catch (cause) {
    log.warn('generation.cancel-not-passed-on', { generation: id, adapter }, cause);
  }
}
