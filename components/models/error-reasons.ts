import { checkRequest } from '#catalog/check-request.ts';
import type { Model, OptionSpec } from '#catalog/model.ts';
import { modelsOfType } from '#catalog/models.ts';
import { plans } from '#catalog/plans.ts';
import { legalChoices } from '#catalog/search/legal-choices.ts';
import type { ErrorCode } from '#contract/errors.ts';
import type { OptionValue } from '#contract/request.ts';
import { smallestRequest } from './default-quote.ts';
import { likelyErrors } from './likely-errors.ts';
import { priceExamples } from './price-examples.ts';

/** Why a model answers with a code: a sentence of `modelPage.errors` with its figures, and what the API itself says. */
export interface ErrorReason {
  readonly code: ErrorCode;
  readonly key:
    | 'invalidOption'
    | 'credits'
    | 'oneCost'
    | 'rate'
    | 'others'
    | 'oneOther'
    | 'failedMedia'
    | 'failedText';
  readonly values: Readonly<Record<string, string | number>>;
  /** The gateway's own English sentence for an illegal request to this model. */
  readonly message?: string;
}

/** The codes that this model can answer with, and what leads to them here. */
export function errorReasons(model: Model): readonly ErrorReason[] {
  return likelyErrors.map((code) => reasonFor(model, code));
}

function reasonFor(model: Model, code: ErrorCode): ErrorReason {
  switch (code) {
    case 'INVALID_INPUT':
      return { code, key: 'invalidOption', values: {}, message: illegalMessage(model) };
    case 'INSUFFICIENT_CREDITS':
      return { code, ...creditReason(model) };
    case 'RATE_LIMIT':
      return { code, key: 'rate', values: { count: plans[0]?.requestsPerMinute ?? 0 } };
    case 'PROVIDER_UNAVAILABLE':
      return { code, ...otherReason(model) };
    default:
      return { code, key: takesFiles(model) ? 'failedMedia' : 'failedText', values: {} };
  }
}

function creditReason(model: Model): Omit<ErrorReason, 'code'> {
  const { from, to } = costs(model);
  return from === to ? { key: 'oneCost', values: { count: to } } : { key: 'credits', values: { from, to } };
}

function otherReason({ type }: Model): Omit<ErrorReason, 'code'> {
  const count = modelsOfType(type).length - 1;
  return { key: count === 1 ? 'oneOther' : 'others', values: { count, type } };
}

function costs(model: Model): { readonly from: number; readonly to: number } {
  const prices = legalChoices(model).map(({ credits }) => credits);
  const examples = priceExamples(model).map(({ quote }) => quote.creditCost);
  return { from: Math.min(...prices), to: Math.max(...prices, ...examples) };
}

function takesFiles({ inputs }: Model): boolean {
  return inputs.some(({ name }) => name === 'image' || name === 'audio');
}

/** What the check says to a value that this model does not take: against a rule where it has one, else out of its list. */
function illegalMessage(model: Model): string | undefined {
  const attempts = [...ruleBreakers(model), ...model.options.map(outside)];
  for (const options of attempts) {
    const [problem] = checkRequest(model, { ...smallestRequest(model), options }).problems;
    if (problem) return problem.message;
  }
  return undefined;
}

function ruleBreakers(model: Model): readonly Readonly<Record<string, OptionValue>>[] {
  return model.rules.flatMap(({ when, option, values }) => {
    const spec = model.options.find(({ name }) => name === option);
    if (spec?.type !== 'ENUM') return [];
    const chosen = Object.entries(when).filter(([field]) => !field.startsWith('input.'));
    const illegal = spec.values.find((value) => !values.includes(value));
    if (illegal === undefined) return [];
    return [
      { ...Object.fromEntries(chosen.map(([field, list]) => [field, list[0] ?? ''])), [option]: illegal },
    ];
  });
}

/** A value just outside of what an option takes. */
function outside(option: OptionSpec): Readonly<Record<string, OptionValue>> {
  switch (option.type) {
    case 'ENUM':
      return { [option.name]: 'other' };
    case 'BOOLEAN':
      return { [option.name]: 'maybe' };
    case 'STRING':
      return { [option.name]: 'x'.repeat(option.maxLength + 1) };
    default:
      return { [option.name]: option.max + (option.step ?? 1) };
  }
}
