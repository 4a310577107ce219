import { providerModels } from '#catalog/models.ts';

/** What `provider` takes. */
export const providerIds: readonly string[] = providerModels.map(({ provider }) => provider);
