import { planById } from '#catalog/plans.ts';
import type { Warning } from '#contract/generation-metadata.ts';
import { mediaKey } from '../media/media-format.ts';
import type { Step } from '../providers/provider.ts';
import { endGeneration } from './end-generation.ts';
import { addEvent } from './events.ts';
import type { Generation } from './generation.ts';
import type { GenerationServices } from './services.ts';

const DAY_MS = 86_400_000;

/** Stores the file and ends the generation with it. A file of a generation that ended meanwhile is removed again. */
export async function completeGeneration(
  services: GenerationServices,
  generation: Generation,
  { file, warnings }: Extract<Step, { state: 'done' }>,
): Promise<void> {
  const { id } = generation;
  const key = mediaKey(id, file.mimeType);
  const stored = await services.media.put(key, file.path);
  await addEvent(services.store.db, id, {
    at: services.now(),
    name: 'stored',
    detail: `${stored.bytes} bytes`,
  });
  const keptUntil = services.now() + (await retentionDays(services, generation.accountId)) * DAY_MS;
  const completed = await endGeneration(services, id, {
    status: 'COMPLETED',
    metadata: { ...file.metadata, ...stored },
    warnings: distinct([...generation.warnings, ...warnings]),
    file: { key, mimeType: file.mimeType, ...stored, keptUntil },
  });
  if (!completed) await removeUnlessKept(services, id, key);
}

function distinct(warnings: readonly Warning[]): Warning[] {
  const byText = new Map(warnings.map((warning) => [`${warning.path} ${warning.message}`, warning]));
  return [...byText.values()];
}

/** Another run of the same work may have ended it with the same key. */
async function removeUnlessKept(
  { store, media }: GenerationServices,
  id: string,
  key: string,
): Promise<void> {
  const row = await store.db
    .selectFrom('generations')
    .select('media_key')
    .where('id', '=', id)
    .executeTakeFirst();
  if (row?.media_key !== key) await media.delete(key);
}

async function retentionDays({ store }: GenerationServices, accountId: string): Promise<number> {
  const { plan } = await store.db
    .selectFrom('accounts')
    .select('plan')
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow();
  return planById(plan)?.mediaRetentionDays ?? 1;
}
