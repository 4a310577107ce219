import type { OptionValue } from '#contract/request.ts';
import { characterCount } from './character-count.ts';
import type { EnumOption, NumberOption, OptionSpec, StringOption } from './model.ts';
import { nearestName } from './nearest-name.ts';

const listedMax = 16;

/** What is wrong with a value of an option, as the rest of a sentence that starts with its path; undefined if nothing. */
export function valueProblem(taker: string, option: OptionSpec, value: unknown): string | undefined {
  switch (option.type) {
    case 'ENUM':
      return enumProblem(taker, option, value);
    case 'INTEGER':
    case 'NUMBER':
      return numberProblem(taker, option, value);
    case 'STRING':
      return stringProblem(taker, option, value);
    case 'BOOLEAN':
      return typeof value === 'boolean' ? undefined : wrongType(value, 'true or false', /^(true|false)$/i);
  }
}

/** Values as a sentence lists them: `5, 8 or 10`. */
export function listOf(values: readonly OptionValue[], conjunction = 'or'): string {
  const names = values.map(String);
  if (names.length <= 1) return names.join('');
  if (names.length > listedMax) {
    return `${names.slice(0, listedMax).join(', ')} and ${names.length - listedMax} more`;
  }
  return `${names.slice(0, -1).join(', ')} ${conjunction} ${names.at(-1)}`;
}

/** A value as a sentence quotes it, shortened. */
export function quoted(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

function enumProblem(taker: string, option: EnumOption, value: unknown): string | undefined {
  const meant = typeof value === 'number' && option.values.find((name) => Number(name) === value);
  if (meant) return `is the number ${value}; send the text "${meant}".`;
  if (typeof value !== 'string') return `is ${quoted(value)}; ${taker} takes ${listOf(option.values)}.`;
  if (option.values.includes(value)) return undefined;
  const nearest = nearestName(value, option.values);
  const hint = nearest ? ` Did you mean ${nearest}?` : '';
  return `is ${quoted(value)}; ${taker} takes ${listOf(option.values)}.${hint}`;
}

function numberProblem(taker: string, option: NumberOption, value: unknown): string | undefined {
  const kind = option.type === 'INTEGER' ? 'a whole number' : 'a number';
  if (typeof value !== 'number') return wrongType(value, kind, /^-?\d+(\.\d+)?$/);
  const legal = option.values
    ? option.values.includes(value)
    : Number.isFinite(value) && value >= option.min && value <= option.max && onStep(option, value);
  return legal ? undefined : `is ${value}; ${taker} takes ${legalNumbers(option)}.`;
}

function onStep(option: NumberOption, value: number): boolean {
  if (option.type === 'INTEGER' && !Number.isInteger(value)) return false;
  if (!option.step) return true;
  const steps = (value - option.min) / option.step;
  return Math.abs(steps - Math.round(steps)) < 1e-6;
}

function legalNumbers(option: NumberOption): string {
  if (option.values) return listOf(option.values);
  const kind = option.type === 'INTEGER' ? 'a whole number' : 'a number';
  const step = option.step && option.step !== 1 ? ` in steps of ${option.step}` : '';
  return `${kind} from ${option.min} to ${option.max}${step}`;
}

function stringProblem(taker: string, option: StringOption, value: unknown): string | undefined {
  if (typeof value !== 'string') return wrongType(value, 'a text');
  const length = characterCount(value);
  return length > option.maxLength
    ? `has ${length} characters; ${taker} takes ${option.maxLength} at most.`
    : undefined;
}

function wrongType(value: unknown, kind: string, unquotable?: RegExp): string {
  if (typeof value === 'string' && unquotable?.test(value)) {
    return `is the text ${quoted(value)}; send ${value.toLowerCase()} without quotes.`;
  }
  return `is ${typeof value === 'string' ? 'the text ' : ''}${quoted(value)}; it must be ${kind}.`;
}
