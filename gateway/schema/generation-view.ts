import { type GenerationEvent, readEvents } from '../generations/events.ts';
import type { Generation } from '../generations/generation.ts';
import { resultAddress } from '../generations/result-address.ts';
import type { SchemaServices } from './schema-services.ts';

/** A generation as `Generation` of the schema. */
export function generationView(services: SchemaServices, generation: Generation, replayed = false) {
  const address = resultAddress(services, generation);
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
  return { ...generation, videoUrl: resultAddress(services, generation)?.url ?? null };
}
