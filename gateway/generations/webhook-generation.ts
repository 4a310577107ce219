import type { WebhookGeneration } from '#contract/webhook.ts';
import { generationOf } from './generation.ts';
import { resultAddress } from './result-address.ts';
import type { GenerationServices } from './services.ts';

/** A generation as webhooks tell of it, with a fresh address of its file; null when there is none with this id. */
export async function webhookGeneration(
  services: Pick<GenerationServices, 'store' | 'media' | 'now'>,
  id: string,
): Promise<WebhookGeneration | null> {
  const row = await services.store.db
    .selectFrom('generations')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return null;
  const generation = generationOf(row);
  const { status, type, provider, model, metadata, creditCost, error, warnings, engine } = generation;
  const address = resultAddress(services, generation);
  return {
    ...{ id, status, type, provider, model, metadata, creditCost, error, warnings, engine },
    errorCode: error?.code ?? null,
    url: address?.url ?? null,
    createdAt: moment(generation.createdAt),
    completedAt: generation.completedAt === null ? null : moment(generation.completedAt),
    expiresAt: address === null ? null : moment(address.expiresAt),
  };
}

function moment(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
