import type { Model } from '#catalog/model.ts';
import { models } from '#catalog/models.ts';
import { type Draft, modelOf, reduceDraft } from '../request/draft.ts';
import { draftProblems } from '../request/problems.ts';

/** A model that could make what a draft asks for. */
export interface ModelOffer {
  readonly model: Model;
  /** The draft as it is for this model. */
  readonly draft: Draft;
  /** Options that were chosen and that this model does not take as they were. */
  readonly dropped: readonly string[];
  /** Paths of what the model needs and the draft lacks; empty when it can run. */
  readonly lacks: readonly string[];
}

/** The draft on every model of its medium, one entry for each id of the API, in the order of the catalog. */
export function modelOffers(draft: Draft): readonly ModelOffer[] {
  const { type } = modelOf(draft);
  return models
    .filter((model) => model.type === type && model.id === model.provider)
    .map((model) => {
      const mapped = reduceDraft(draft, { kind: 'model', modelId: model.id });
      const dropped = Object.keys(draft.options).filter(
        (name) => mapped.options[name] !== draft.options[name] && !isDefault(mapped, name, draft),
      );
      return { model, draft: mapped, dropped, lacks: [...draftProblems(mapped).keys()] };
    });
}

/** A value that is the model's own default is left out of its draft and still in force. */
function isDefault(mapped: Draft, name: string, draft: Draft): boolean {
  const option = modelOf(mapped).options.find((each) => each.name === name);
  return option?.default !== undefined && option.default === draft.options[name];
}
