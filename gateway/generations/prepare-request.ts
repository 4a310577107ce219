import { checkRequest } from '#catalog/check-request.ts';
import type { Model } from '#catalog/model.ts';
import { modelForProvider, providerModels } from '#catalog/models.ts';
import { nearestName } from '#catalog/nearest-name.ts';
import { type QuoteLine, quoteModel } from '#catalog/quote.ts';
import type { Problem } from '#contract/errors.ts';
import type { Warning } from '#contract/generation-metadata.ts';
import type { GenerateInput, Options } from '#contract/request.ts';
import { ApiError } from '../api-error.ts';
import { type ConditionParts, type Conditions, readConditions } from '../providers/conditions.ts';
import { expectedSeconds } from '../providers/expected-seconds.ts';
import type { ProviderAdapter } from '../providers/provider.ts';
import { pinnedSelection, type SelectedModel, selectModel } from '../providers/select-model.ts';
import type { Selection } from '../providers/selection.ts';
import { standInWarnings } from './stand-in.ts';

/** A legal request, with the model that serves it and its price. */
export interface PreparedRequest {
  readonly model: Model;
  readonly adapter: ProviderAdapter;
  readonly selection: Selection;
  /** With defaults filled in; a seed only where the caller gave one. */
  readonly options: Options;
  readonly creditCost: number;
  readonly lines: readonly QuoteLine[];
  /** Seconds. */
  readonly estimatedTime: number;
  readonly warnings: readonly Warning[];
  /** Whether the model was given up for a while, and this request would be the one to try it. */
  readonly halfOpen: boolean;
}

/** Checks, chooses and prices. Throws INVALID_INPUT with every problem, or PROVIDER_UNAVAILABLE. Changes nothing. */
export async function prepareRequest(
  parts: ConditionParts,
  request: GenerateInput,
): Promise<PreparedRequest> {
  const conditions = await readConditions(parts);
  const chosen =
    request.provider !== undefined ? pinnedModel(request.provider) : selectModel(request, conditions);
  return prepareFor(conditions, chosen, request);
}

/** Checks and prices a request for the model that was chosen. Throws as `prepareRequest` does. */
export function prepareFor(
  conditions: Conditions,
  { model, selection }: SelectedModel,
  request: GenerateInput,
): PreparedRequest {
  const { problems, options } = checkRequest(model, request);
  if (problems.length > 0) throw invalidInput(problems);
  const adapter = adapterFor(conditions, model);
  return {
    ...{ model, adapter, selection, options },
    ...quoteModel(model, request, options),
    estimatedTime: expectedSeconds(conditions, model, request, options),
    warnings: [
      ...plannedWarnings(adapter, model, request, options),
      ...standInWarnings(adapter, model, request.input),
    ],
    halfOpen: conditions.isHalfOpen({ adapter: adapter.id, provider: model.provider }),
  };
}

/** An INVALID_INPUT whose message is understood without looking at the list. */
export function invalidInput(problems: readonly Problem[]): ApiError {
  return new ApiError('INVALID_INPUT', problems.map(({ message }) => message).join(' '), { problems });
}

function namedModel(provider: string): Model {
  const model = modelForProvider(provider);
  if (model !== undefined) return model;
  const ids = providerModels.map(({ provider: id }) => id);
  const nearest = nearestName(provider, ids);
  const hint = nearest === undefined ? `it takes ${ids.join(', ')}.` : `did you mean ${nearest}?`;
  const shown = JSON.stringify(provider.slice(0, 60));
  throw invalidInput([{ path: 'provider', message: `provider ${shown} does not exist; ${hint}` }]);
}

function pinnedModel(provider: string): SelectedModel {
  const model = namedModel(provider);
  return { model, selection: pinnedSelection(model) };
}

function adapterFor(conditions: Conditions, model: Model): ProviderAdapter {
  const refusal = conditions.unavailable(model);
  if (refusal === null) return conditions.adapterFor(model);
  throw new ApiError('PROVIDER_UNAVAILABLE', refusal, { retryAfterSeconds: conditions.retrySeconds(model) });
}

function plannedWarnings(
  adapter: ProviderAdapter,
  model: Model,
  { input }: GenerateInput,
  options: Options,
): readonly Warning[] {
  const files = { imageFile: input.image && 'image', audioFile: input.audio && 'audio' };
  const content = { text: input.text, voice: input.voice, ...files };
  return adapter.plan({ generationId: 'quote', model, input: content, options, seed: 0 }).warnings;
}
