import { estimateSeconds } from '#catalog/estimate.ts';
import type { Model } from '#catalog/model.ts';
import type { GenerateInput, Options } from '#contract/request.ts';
import type { SelectionFacts } from './selection.ts';

/** Whole seconds until the file, at least 1: what the catalog expects, corrected by how long this model really took. */
export function expectedSeconds(
  facts: Pick<SelectionFacts, 'engine' | 'measured'>,
  model: Model,
  request: GenerateInput,
  options: Options,
): number {
  const estimate = estimateSeconds(model, request, options, facts.engine(model));
  return Math.max(1, Math.ceil(estimate * (facts.measured?.(model)?.pace ?? 1)));
}
