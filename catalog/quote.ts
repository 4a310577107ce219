import type { GenerateInput, Options, OptionValue } from '#contract/request.ts';
import { characterCount } from './character-count.ts';
import type { Model, PriceRule } from './model.ts';
import { fieldValue, givenInputs, inputOf, type Situation } from './situation.ts';

/** One amount of a price and the field that causes it. */
export interface QuoteLine {
  /** In English: `base`, `10 s`, `mode pro`. */
  readonly label: string;
  /** Path in the request, such as `options.duration`; null for the base price. */
  readonly field: string | null;
  readonly value: OptionValue | null;
  readonly quantity: number;
  readonly unitPrice: number;
  /** Whole credits; below zero for a value that makes it cheaper. */
  readonly credits: number;
}

export interface ModelQuote {
  /** The sum of `credits` over the lines. */
  readonly creditCost: number;
  readonly lines: readonly QuoteLine[];
}

type Part = Omit<QuoteLine, 'credits' | 'unitPrice'> & {
  readonly unitPrice?: number;
  readonly amount: number;
};

/** The price of a legal request; `options` are those of `checkRequest`. */
export function quoteModel(model: Model, request: GenerateInput, options: Options): ModelQuote {
  const situation = { options, inputs: givenInputs(request.input) };
  const parts = [...baseParts(model.price, request, options), ...addedParts(model.price, situation)];
  const sum = parts.reduce((total, part) => total + part.amount, 0);
  return roundUp([...parts, ...factorParts(model.price, situation, sum)]);
}

function baseParts(price: PriceRule, request: GenerateInput, options: Options): Part[] {
  const parts: Part[] = [];
  if (price.base !== 0 || !price.per) {
    parts.push({
      label: 'base',
      field: null,
      value: null,
      quantity: 1,
      unitPrice: price.base,
      amount: price.base,
    });
  }
  if (price.per) parts.push(...unitParts(price.per, request, options));
  return parts;
}

function unitParts(per: NonNullable<PriceRule['per']>, request: GenerateInput, options: Options): Part[] {
  const ofText = per.field === 'text';
  const value = ofText ? characterCount(request.input.text ?? '') : Number(options.duration ?? 0);
  const charged = Math.max(0, value - (per.included ?? 0));
  const quantity = ofText ? Math.ceil(charged / 1_000) : charged;
  if (quantity === 0) return [];
  const label = ofText
    ? `text, up to ${(quantity * 1_000).toLocaleString('en-US')} characters`
    : `${quantity} s`;
  const field = ofText ? 'input.text' : 'options.duration';
  return [{ label, field, value, quantity, unitPrice: per.credits, amount: quantity * per.credits }];
}

function addedParts(price: PriceRule, situation: Situation): Part[] {
  return matches(price.add, situation).map(({ amount, ...line }) => ({ ...line, unitPrice: amount, amount }));
}

function factorParts(price: PriceRule, situation: Situation, sum: number): Part[] {
  let total = sum;
  return matches(price.times, situation).map(({ amount: factor, ...line }) => {
    const before = total;
    total *= factor;
    return { ...line, amount: total - before };
  });
}

function matches(table: PriceRule['add'], situation: Situation): Part[] {
  return Object.entries(table ?? {}).flatMap(([field, amounts]) => {
    const value = fieldValue(field, situation);
    const amount = value === undefined ? undefined : amounts[String(value)];
    if (value === undefined || amount === undefined) return [];
    const path = inputOf(field) ? field : `options.${field}`;
    return [{ label: labelOf(field, value), field: path, value, quantity: 1, amount }];
  });
}

function labelOf(field: string, value: OptionValue): string {
  const input = inputOf(field);
  if (input) return value ? `with ${input}` : `without ${input}`;
  if (typeof value === 'boolean') return `${field} ${value ? 'on' : 'off'}`;
  return `${field} ${value}`;
}

/** Rounds the running total, not each line, so that the lines add up to the total rounded once. */
function roundUp(parts: readonly Part[]): ModelQuote {
  let exact = 0;
  let creditCost = 0;
  const lines = parts.map(({ amount, ...part }) => {
    exact += amount;
    const credits = Math.ceil(exact - 1e-6) - creditCost;
    creditCost += credits;
    return { ...part, unitPrice: part.unitPrice ?? credits, credits };
  });
  return { creditCost, lines };
}
