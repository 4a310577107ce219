import type { GenerateInput } from '#contract/request.ts';
import { prepareRequest } from './prepare-request.ts';
import type { GenerationServices } from './services.ts';

/** What `generate` would do and reserve for this request now. Mirrors `Quote` of the schema. Same errors, no charge. */
export async function quoteRequest(services: GenerationServices, request: GenerateInput) {
  const { model, adapter, halfOpen: _, ...quoted } = await prepareRequest(services, request);
  return { ...quoted, provider: model.provider, engine: adapter.engine };
}

export type Quote = Awaited<ReturnType<typeof quoteRequest>>;
