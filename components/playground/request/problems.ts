import { characterCount } from '#catalog/character-count.ts';
import { checkRequest } from '#catalog/check-request.ts';
import type { InputName } from '#contract/request.ts';
import { priceRange } from './candidates.ts';
import { type Draft, modelOf, requestOf } from './draft.ts';

/** What is wrong with one field, as data; the form has the words. */
export type FieldProblem =
  | { readonly kind: 'missing' }
  | { readonly kind: 'oneOf'; readonly names: readonly InputName[] }
  | { readonly kind: 'tooLong'; readonly max: number }
  | { readonly kind: 'number'; readonly min: number; readonly max: number }
  | { readonly kind: 'values'; readonly values: readonly number[] }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'said'; readonly message: string };

/** Everything that the gateway would refuse in a draft, by path: `input.text`, `options.seed`, `provider`. */
export function draftProblems(draft: Draft): ReadonlyMap<string, FieldProblem> {
  const request = requestOf(draft);
  const { problems } = checkRequest(modelOf(draft), request);
  const found = new Map<string, FieldProblem>(
    problems.map(({ path, message }) => [path, problemAt(draft, path) ?? { kind: 'said', message }]),
  );
  const isNobodys = draft.priority !== undefined && found.size === 0 && priceRange(request) === null;
  return isNobodys ? new Map([['provider', { kind: 'nobody' }]]) : found;
}

function problemAt(draft: Draft, path: string): FieldProblem | undefined {
  const [group, name = ''] = path.split('.');
  return group === 'input' ? inputProblem(draft, name) : optionProblem(draft, name);
}

function inputProblem(draft: Draft, name: string): FieldProblem | undefined {
  const model = modelOf(draft);
  const spec = model.inputs.find((input) => input.name === name);
  const value = requestOf(draft).input[spec?.name ?? 'text'];
  if (!spec) return undefined;
  if (value === undefined) {
    return spec.required || !model.oneOf ? { kind: 'missing' } : { kind: 'oneOf', names: model.oneOf };
  }
  const { maxLength } = spec;
  return maxLength !== undefined && characterCount(value) > maxLength
    ? { kind: 'tooLong', max: maxLength }
    : undefined;
}

function optionProblem(draft: Draft, name: string): FieldProblem | undefined {
  const spec = modelOf(draft).options.find((option) => option.name === name);
  const value = draft.options[name];
  if (spec?.type === 'STRING' && typeof value === 'string') return { kind: 'tooLong', max: spec.maxLength };
  const isNumber = spec?.type === 'NUMBER' || spec?.type === 'INTEGER';
  if (!isNumber || typeof value !== 'number') return undefined;
  return spec.values
    ? { kind: 'values', values: spec.values }
    : { kind: 'number', min: spec.min, max: spec.max };
}
