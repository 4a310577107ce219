import { type GenerationEvent, readEvents } from '../generations/events.ts';
import type { Generation } from '../generations/generation.ts';
import type { SchemaServices } from './schema-services.ts';

const HOUR_MS = 3_600_000;
const ADDRESS_LIFE_HOURS = 24;

/** A generation as `Generation` of the schema. */
export function generationView(services: SchemaServices, generation: Generation, replayed = false) {
  const address = addressOf(services, generation);
  return {
    ...generation,
    replayed,
    url: address?.url ?? null,
    expiresAt: address?.expiresAt ?? null,
    errorCode: generation.error?.code ?? null,
    events: (): Promise<GenerationEvent[]> => readEvents(services.store.db, generation.id),
  };
}

/** A generation as `Video` of the schema. */
export function videoView(services: SchemaServices, generation: Generation) {
  return { ...generation, videoUrl: addressOf(services, generation)?.url ?? null };
}

/** Signed anew once an hour, so that who polls and who caches see the same address for a while. */
function addressOf({ media, now }: SchemaServices, { mediaKey, keptUntil }: Generation) {
  if (mediaKey === null || keptUntil === null || keptUntil <= now()) return null;
  const fullHour = Math.floor(now() / HOUR_MS) * HOUR_MS;
  const expiresAt = Math.min(keptUntil, fullHour + (ADDRESS_LIFE_HOURS + 1) * HOUR_MS);
  return { url: media.url(mediaKey, expiresAt), expiresAt };
}
