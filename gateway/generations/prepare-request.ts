import { checkRequest } from '#catalog/check-request.ts';
import { estimateSeconds } from '#catalog/estimate.ts';
import type { Model } from '#catalog/model.ts';
import { modelForProvider, providerModels } from '#catalog/models.ts';
import { nearestName } from '#catalog/nearest-name.ts';
import { type QuoteLine, quoteModel } from '#catalog/quote.ts';
import type { Problem } from '#contract/errors.ts';
import type { Warning } from '#contract/generation-metadata.ts';
import type { GenerateInput, Options } from '#contract/request.ts';
import { ApiError } from '../api-error.ts';
import type { ProviderAdapter } from '../providers/provider.ts';
import { pinnedSelection, type SelectedModel } from '../providers/select-model.ts';
import type { Selection } from '../providers/selection.ts';
import type { GenerationServices } from './services.ts';

type Services = Pick<GenerationServices, 'providers' | 'select'>;

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
}

/** Checks, chooses and prices. Throws INVALID_INPUT with every problem, or PROVIDER_UNAVAILABLE. Changes nothing. */
export function prepareRequest(services: Services, request: GenerateInput): PreparedRequest {
  const { model, selection } =
    request.provider !== undefined ? pinnedModel(request.provider) : services.select(request);
  const { problems, options } = checkRequest(model, request);
  if (problems.length > 0) throw invalidInput(problems);
  const adapter = adapterFor(services, model);
  return {
    model,
    adapter,
    selection,
    options,
    ...quoteModel(model, request, options),
    estimatedTime: estimateSeconds(model, request, options, adapter.engine),
    warnings: plannedWarnings(adapter, model, request, options),
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

function adapterFor({ providers }: Services, model: Model): ProviderAdapter {
  const refusal = providers.unavailable(model);
  if (refusal !== null) throw new ApiError('PROVIDER_UNAVAILABLE', refusal);
  return providers.adapterFor(model);
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
