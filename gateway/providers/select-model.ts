import { checkRequest } from '#catalog/check-request.ts';
import type { Model } from '#catalog/model.ts';
import { modelsOfType } from '#catalog/models.ts';
import { quoteModel } from '#catalog/quote.ts';
import type { GenerateInput, Priority } from '#contract/request.ts';
import { ApiError } from '../api-error.ts';
import { expectedSeconds } from './expected-seconds.ts';
import { type Considered, scoreModels } from './score-models.ts';
import type { Candidate, Selection, SelectionFacts, SelectionRequest } from './selection.ts';

export interface SelectedModel {
  readonly model: Model;
  readonly selection: Selection;
}

/**
 * Chooses the model for a request without `provider`. Pure: the same request and facts give the same answer.
 * Throws ApiError INVALID_INPUT when no model of the type takes the request, with what is wrong for the nearest one;
 * PROVIDER_UNAVAILABLE when those that do cannot serve it now.
 */
export function selectModel(
  request: SelectionRequest,
  facts: SelectionFacts,
  models: readonly Model[] = modelsOfType(request.type),
): SelectedModel {
  const priority = request.priority ?? 'QUALITY';
  const considered = models.map((model) => consider(model, request, facts));
  const able = considered.filter((each) => each.problems.length === 0 && each.unavailable === null);
  const [best, ...others] = scoreModels(able, priority);
  if (!best) throw noneLeft(request, facts, considered);
  const excluded = considered.filter((each) => !able.includes(each));
  const candidates = [
    ...[best, ...others].map(({ considered: each, score }) => candidateOf(each, score)),
    ...excluded.map((each) => candidateOf(each, 0)),
  ];
  const reason = reasonFor(best.considered, able, priority);
  return { model: best.considered.model, selection: { pinned: false, priority, reason, candidates } };
}

/** The selection of a request that names its provider. */
export function pinnedSelection(model: Model): Selection {
  return { pinned: true, priority: null, reason: `The request names ${model.provider}.`, candidates: [] };
}

function consider(model: Model, request: SelectionRequest, facts: SelectionFacts): Considered {
  const asked: GenerateInput = { type: request.type, input: request.input, options: request.options };
  const { problems, options } = checkRequest(model, asked);
  const { creditCost } = quoteModel(model, asked, options);
  return {
    ...{ model, problems, options, creditCost },
    unavailable: facts.unavailable(model) ?? overBudget(creditCost, facts),
    seconds: expectedSeconds(facts, model, asked, options),
    reliability: facts.measured?.(model)?.reliability ?? 1,
  };
}

function overBudget(creditCost: number, { creditsMax = Number.POSITIVE_INFINITY }: SelectionFacts) {
  return creditCost <= creditsMax
    ? null
    : `It costs ${creditCost} credits; ${creditsMax} are reserved for this request.`;
}

function candidateOf(considered: Considered, score: number): Candidate {
  const { model, creditCost, seconds } = considered;
  return {
    provider: model.provider,
    score,
    creditCost,
    estimatedTime: seconds,
    excludedBecause: considered.problems[0]?.message ?? considered.unavailable,
  };
}

function reasonFor(best: Considered, able: readonly Considered[], priority: Priority): string {
  const { model, creditCost, seconds } = best;
  if (able.length === 1) return `${model.provider} is the only model that can serve this request now.`;
  const among = `of the ${able.length} models that can serve this request`;
  const isBest = able.every(
    (each) =>
      ({
        QUALITY: each.model.quality <= model.quality,
        SPEED: each.seconds >= seconds,
        COST: each.creditCost >= creditCost,
      })[priority],
  );
  if (!isBest) return `${model.provider} scores highest for ${priority} ${among}.`;
  const claim = {
    QUALITY: 'is ranked highest in quality',
    SPEED: `is expected to finish first, in ${seconds} s,`,
    COST: `costs the least, ${creditCost} credits,`,
  }[priority];
  return `${model.provider} ${claim} ${among}.`;
}

function noneLeft(
  { type }: SelectionRequest,
  { retrySeconds }: SelectionFacts,
  considered: readonly Considered[],
): ApiError {
  const away = considered.filter((each) => each.problems.length === 0);
  if (away.length > 0) {
    const tried = away.map(({ model, unavailable }) => `${model.provider}: ${unavailable}`).join(' ');
    const message = `No ${type} model that takes this request is available now. ${tried}`;
    const retryAfterSeconds = retrySeconds && Math.min(...away.map(({ model }) => retrySeconds(model)));
    return new ApiError('PROVIDER_UNAVAILABLE', message, { retryAfterSeconds });
  }
  const nearest = considered.toSorted((a, b) => a.problems.length - b.problems.length)[0];
  if (!nearest) return new ApiError('PROVIDER_UNAVAILABLE', `No ${type} model is set up on this gateway.`);
  const { model, problems } = nearest;
  return new ApiError(
    'INVALID_INPUT',
    `No ${type} model takes this request. The nearest is ${model.provider}: ${problems[0]?.message}`,
    { problems },
  );
}
