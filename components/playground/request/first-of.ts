import { providerModels } from '#catalog/models.ts';
import type { GenerationType } from '#contract/request.ts';

/** The id of the entry that a choice of the gateway is shown beside: the first of its type. */
export function firstOf(type: GenerationType): string {
  return providerModels.find((model) => model.type === type)?.id ?? '';
}
