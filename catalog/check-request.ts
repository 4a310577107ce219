import type { Problem } from '#contract/errors.ts';
import type { GenerateInput, Options, OptionValue } from '#contract/request.ts';
import { checkInputs } from './check-inputs.ts';
import { listOf, quoted, valueProblem } from './check-value.ts';
import { describeConditions } from './describe-conditions.ts';
import type { Model, OptionSpec, Rule } from './model.ts';
import { nearestName } from './nearest-name.ts';
import { activeRules, dependentDefault, givenInputs, type Situation } from './situation.ts';

/** A body can hold thousands of made-up names; the answer need not repeat them all. */
const unknownShownMax = 10;

export interface CheckedRequest {
  /** Everything that is wrong, each with its path and an English sentence that says what to change. Empty: legal. */
  readonly problems: readonly Problem[];
  /** The options in force: what was given and is legal, the rest from the defaults. A seed is not drawn here. */
  readonly options: Options;
}

/** Checks a request against the model that is to serve it. `input.voice` counts as `options.voice`. */
export function checkRequest(model: Model, request: GenerateInput): CheckedRequest {
  const asked = askedOptions(model, request);
  const inputs = givenInputs(request.input);
  const options: Record<string, OptionValue> = {};
  const problems = [...typeProblems(model, request), ...unknownOptions(model, request.options)];
  for (const option of model.options) {
    const checked = checkOption(model, option, asked.get(option.name), { options, inputs });
    if (checked.value !== undefined) options[option.name] = checked.value;
    if (checked.problem) problems.push(atItsPath(option.name, checked.problem, request));
  }
  problems.push(...voiceConflict(model, request), ...checkInputs(model, request.input, { options, inputs }));
  return { problems, options };
}

function askedOptions(model: Model, request: GenerateInput): Map<string, unknown> {
  const asked = new Map<string, unknown>(isRecord(request.options) ? Object.entries(request.options) : []);
  for (const [name, value] of asked) if (value === null) asked.delete(name);
  const voice = request.input.voice;
  const speaks = model.inputs.some((input) => input.name === 'voice');
  if (speaks && voice && !asked.has('voice')) asked.set('voice', voice);
  return asked;
}

function typeProblems(model: Model, request: GenerateInput): Problem[] {
  if (request.type === model.type) return [];
  return [{ path: 'type', message: `type is ${request.type}; ${model.id} makes ${model.type}.` }];
}

function unknownOptions(model: Model, options: unknown): Problem[] {
  if (options === undefined || options === null) return [];
  if (!isRecord(options)) {
    return [{ path: 'options', message: `options is ${quoted(options)}; it must be an object.` }];
  }
  const names = model.options.map((option) => option.name);
  const unknown = Object.keys(options).filter((name) => !names.includes(name));
  const problems = unknown.slice(0, unknownShownMax).map((name) => unknownOption(model, name, names));
  if (unknown.length <= unknownShownMax) return problems;
  const more = unknown.length - unknownShownMax;
  return [
    ...problems,
    { path: 'options', message: `options has ${more} more names that ${model.id} does not know.` },
  ];
}

function unknownOption(model: Model, name: string, names: readonly string[]): Problem {
  const path = `options.${name.length > 60 ? `${name.slice(0, 57)}...` : name}`;
  const nearest = nearestName(name, names);
  const hint = nearest ? `did you mean ${nearest}?` : `it takes ${listOf(names, 'and')}.`;
  return { path, message: `${path} is not an option of ${model.id}; ${hint}` };
}

function checkOption(
  model: Model,
  option: OptionSpec,
  asked: unknown,
  situation: Situation,
): { value?: OptionValue; problem?: string } {
  const rules = activeRules(model, option.name, situation);
  const value = fallback(option, rules, dependentDefault(model, option.name, situation));
  if (asked === undefined) {
    const missing = option.required && option.default === undefined;
    return { value, problem: missing ? `is missing; ${model.id} needs it.` : undefined };
  }
  const problem = valueProblem(model.id, option, asked);
  if (problem) return { value, problem };
  const legal = asked as OptionValue;
  const broken = rules.find((rule) => !rule.values.includes(legal));
  return broken ? { value, problem: ruleProblem(model, legal, broken) } : { value: legal };
}

/** The default where the rules allow it, else the first value that all of them allow. */
function fallback(
  option: OptionSpec,
  rules: readonly Rule[],
  standard: OptionValue | undefined = option.default,
): OptionValue | undefined {
  const allowed = (value: OptionValue) => rules.every((rule) => rule.values.includes(value));
  if (standard !== undefined && allowed(standard)) return standard;
  return rules[0]?.values.find(allowed);
}

function ruleProblem(model: Model, value: OptionValue, rule: Rule): string {
  const why = describeConditions(rule.when);
  if (rule.values.length === 0) return `cannot be used ${why}; leave it out.`;
  return `is ${quoted(value)}; ${why}, ${model.id} takes only ${listOf(rule.values)}.`;
}

/** A voice that came as `input.voice` is reported there. */
function atItsPath(option: string, problem: string, request: GenerateInput): Problem {
  const fromInput = option === 'voice' && request.options?.voice === undefined;
  const path = fromInput ? 'input.voice' : `options.${option}`;
  return { path, message: `${path} ${problem}` };
}

function voiceConflict(model: Model, request: GenerateInput): Problem[] {
  const { voice } = request.input;
  const chosen = isRecord(request.options) ? request.options.voice : undefined;
  const speaks = model.inputs.some((input) => input.name === 'voice');
  if (!speaks || !voice || chosen === undefined || chosen === null || chosen === voice) return [];
  const message = `input.voice is ${quoted(voice)} and options.voice is ${quoted(chosen)}; give only one of them.`;
  return [{ path: 'input.voice', message }];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
