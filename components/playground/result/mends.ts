import { checkRequest } from '#catalog/check-request.ts';
import type { Model, OptionSpec } from '#catalog/model.ts';
import { models } from '#catalog/models.ts';
import { nearestName } from '#catalog/nearest-name.ts';
import { quoteModel } from '#catalog/quote.ts';
import type { ErrorCode } from '#contract/errors.ts';
import type { OptionValue } from '#contract/request.ts';
import type { Failure } from '../client/outcome.ts';
import { type Draft, modelOf, reduceDraft, requestOf } from '../request/draft.ts';
import type { Run } from '../runs/run.ts';

/** Something a button can do about a failure. Those with a draft change the form; nothing is sent by them. */
export type Mend =
  | { readonly kind: 'set'; readonly option: string; readonly value: OptionValue; readonly draft: Draft }
  | { readonly kind: 'drop'; readonly path: string; readonly draft: Draft }
  | { readonly kind: 'model'; readonly modelId: string; readonly draft: Draft }
  | { readonly kind: 'field'; readonly path: string }
  /** Sends the same intent again, under its key, after so many seconds; a simulated failure is not asked for again. */
  | { readonly kind: 'resend'; readonly afterSeconds: number }
  /** Sends the request as a new intent, under a new key. */
  | { readonly kind: 'again' }
  /** Sends the intent of a simulated failure for real. */
  | { readonly kind: 'real' }
  | { readonly kind: 'keys' }
  | { readonly kind: 'limits' };

const offersMax = 3;

/** What can be done about a failure, best first, from the request and the catalog. `balance` is in credits. */
export function mendsOf(run: Run, failure: Failure, balance?: number): readonly Mend[] {
  const mends = mendsOfCode(run, failure, balance);
  const isEnough = mends.some(({ kind }) => kind === 'resend' || kind === 'again');
  return run.simulation && !isEnough ? [...mends, { kind: 'real' }] : mends;
}

function mendsOfCode(run: Run, failure: Failure, balance?: number): readonly Mend[] {
  const resend = { kind: 'resend', afterSeconds: failure.retryAfterSeconds ?? 0 } as const;
  switch (failure.code) {
    case 'INVALID_INPUT':
      return failure.problems.flatMap(({ path }) => mendPath(run.draft, path));
    case 'INSUFFICIENT_CREDITS':
      return cheaper(run.draft, balance);
    case 'RATE_LIMIT':
      return [resend, { kind: 'limits' }];
    case 'PROVIDER_UNAVAILABLE':
      return [...otherModels(run.draft), resend];
    case 'GENERATION_FAILED':
    case 'NOT_FOUND':
    case 'IDEMPOTENCY_CONFLICT':
      return [{ kind: 'again' }];
    case 'UNAUTHENTICATED':
      return [{ kind: 'keys' }, { ...resend, afterSeconds: 0 }];
    case 'FORBIDDEN':
      return [{ kind: 'keys' }];
    case 'INTERNAL_ERROR':
    case 'NETWORK':
      return [resend];
  }
}

/** A value that the catalog takes, leaving the field out, or the way to the field. */
function mendPath(draft: Draft, path: string): readonly Mend[] {
  const [group, name = ''] = path.split('.');
  if (group === 'webhookUrl') return [{ kind: 'drop', path, draft: { ...draft, webhookUrl: '' } }];
  if (group !== 'options') return group === 'input' ? [{ kind: 'field', path }] : [];
  const spec = modelOf(draft).options.find((option) => option.name === name);
  const value = spec && legalNear(spec, draft.options[name]);
  const mended = value === undefined ? undefined : withOption(draft, name, value);
  if (mended && isLegalAt(mended, path) && value !== undefined) {
    return [{ kind: 'set', option: name, value, draft: mended }];
  }
  return [{ kind: 'drop', path, draft: withOption(draft, name, undefined) }];
}

/** The legal value that is nearest to what was given. */
function legalNear(spec: OptionSpec, given: OptionValue | undefined): OptionValue | undefined {
  switch (spec.type) {
    case 'ENUM':
      return nearestName(String(given), spec.values) ?? spec.default;
    case 'BOOLEAN':
      return spec.default;
    case 'STRING':
      return typeof given === 'string' ? Array.from(given).slice(0, spec.maxLength).join('') : undefined;
    case 'INTEGER':
    case 'NUMBER':
      return nearNumber(spec, Number(given));
  }
}

function nearNumber(
  { min, max, values, default: fallback }: Extract<OptionSpec, { type: 'INTEGER' | 'NUMBER' }>,
  given: number,
): number | undefined {
  if (Number.isNaN(given)) return fallback;
  const near = (value: number) => Math.abs(value - given);
  return values
    ? values.toSorted((a, b) => near(a) - near(b))[0]
    : Math.min(max, Math.max(min, Math.round(given)));
}

/** Changes of one option that cost less, and the cheapest model that takes the request; those within the balance first. */
function cheaper(draft: Draft, balance = Number.POSITIVE_INFINITY): readonly Mend[] {
  const model = modelOf(draft);
  const cost = priceOf(draft) ?? 0;
  const changes = model.options.flatMap((spec) => cheapestValue(draft, spec));
  const cheapModel = otherModels(draft, (other) => priceOf(other) ?? cost).slice(0, 1);
  return [...changes, ...cheapModel]
    .map((mend) => ({ mend, price: priceOf(mend.draft) ?? cost }))
    .filter(({ price }) => price < cost)
    .toSorted((a, b) => Number(b.price <= balance) - Number(a.price <= balance) || b.price - a.price)
    .slice(0, offersMax)
    .map(({ mend }) => mend);
}

function cheapestValue(draft: Draft, spec: OptionSpec) {
  const offers = valuesOf(spec)
    .map(
      (value) =>
        ({ kind: 'set', option: spec.name, value, draft: withOption(draft, spec.name, value) }) as const,
    )
    .map((mend) => ({ mend, price: priceOf(mend.draft) }))
    .filter((offer): offer is typeof offer & { price: number } => offer.price !== null);
  return offers
    .toSorted((a, b) => a.price - b.price)
    .slice(0, 1)
    .map(({ mend }) => mend);
}

function valuesOf(spec: OptionSpec): readonly OptionValue[] {
  if (spec.type === 'ENUM') return spec.values;
  if (spec.type === 'BOOLEAN') return [true, false];
  if (spec.type === 'STRING') return [];
  return spec.values ?? (spec.name === 'duration' ? [spec.min] : []);
}

/** Models of the same medium that take the request as it would be mapped to them; by default the best ones first. */
function otherModels(
  draft: Draft,
  rank: (draft: Draft, model: Model) => number = (_, model) => -model.quality,
) {
  const { type, provider } = modelOf(draft);
  return models
    .filter((model) => model.type === type && model.provider !== provider && model.id === model.provider)
    .map((model) => ({ model, draft: reduceDraft(draft, { kind: 'model', modelId: model.id }) }))
    .filter((offer) => priceOf(offer.draft) !== null)
    .toSorted((a, b) => rank(a.draft, a.model) - rank(b.draft, b.model))
    .slice(0, offersMax - 1)
    .map((offer) => ({ kind: 'model', modelId: offer.model.id, draft: offer.draft }) as const);
}

/** Credits of a draft, by the catalog; null when it is not legal. */
export function priceOf(draft: Draft): number | null {
  const model = modelOf(draft);
  const request = requestOf(draft);
  const { problems, options } = checkRequest(model, request);
  return problems.length > 0 ? null : quoteModel(model, request, options).creditCost;
}

function isLegalAt(draft: Draft, path: string): boolean {
  return !checkRequest(modelOf(draft), requestOf(draft)).problems.some((problem) => problem.path === path);
}

function withOption(draft: Draft, name: string, value: OptionValue | undefined): Draft {
  const { [name]: _, ...others } = draft.options;
  return { ...draft, options: value === undefined ? others : { ...others, [name]: value } };
}

/** The failure of a run: a refusal, or a generation that ended without a file. */
export function failureOfRun(
  { failure, generation }: Run,
  definitions: Readonly<Record<ErrorCode, { readonly retryable: boolean; readonly billed: boolean }>>,
): Failure | undefined {
  if (failure) return failure;
  if (generation?.status !== 'FAILED' || !generation.error) return undefined;
  const { code, message } = generation.error;
  const { retryable, billed } = definitions[code];
  return { code, message, retryable, billed, problems: [] };
}
