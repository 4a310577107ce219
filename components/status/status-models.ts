import { models } from '#catalog/models.ts';
import type { StatusModel } from './status-rows.ts';

/** The models that are measured apart: one for each id of the API, under the name of its first entry. */
export function statusModels(): readonly StatusModel[] {
  const first = new Map(models.toReversed().map((model) => [model.provider, model]));
  return models
    .filter((model) => first.get(model.provider) === model)
    .map(({ provider, name, type }) => ({ provider, name, type }));
}
