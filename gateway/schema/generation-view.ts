import type { CreatedGeneration } from '../generations/create-generation.ts';
import { type GenerationEvent, readEvents } from '../generations/events.ts';
import type { Generation } from '../generations/generation.ts';
import { resultAddress } from '../generations/result-address.ts';
import type { SchemaServices } from './schema-services.ts';

type Viewed = Pick<CreatedGeneration, 'events'> & { readonly replayed?: boolean };

/** A generation as `Generation` of the schema. Its events are read where they are asked for and not given. */
export function generationView(
  services: SchemaServices,
  generation: Generation,
  { replayed = false, events }: Viewed = {},
) {
  const address = resultAddress(services, generation);
  return {
    ...generation,
    replayed,
    url: address?.url ?? null,
    expiresAt: address?.expiresAt ?? null,
    errorCode: generation.error?.code ?? null,
    events: (): readonly GenerationEvent[] | Promise<GenerationEvent[]> =>
      events ?? readEvents(services.store.db, generation.id),
  };
}

/** A generation as `Video` of the schema. */
export function videoView(services: SchemaServices, generation: Generation) {
  return { ...generation, videoUrl: resultAddress(services, generation)?.url ?? null };
}
