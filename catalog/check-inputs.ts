import type { Problem } from '#contract/errors.ts';
import type { GenerateInput } from '#contract/request.ts';
import { characterCount } from './character-count.ts';
import { listOf } from './check-value.ts';
import { describeConditions } from './describe-conditions.ts';
import type { InputSpec, Model } from './model.ts';
import { activeRules, type Situation } from './situation.ts';

/** What is wrong with `input`: not taken, missing, empty, too long, or against a rule of the model. */
export function checkInputs(model: Model, content: GenerateInput['input'], situation: Situation): Problem[] {
  return [
    ...notTaken(model, content),
    ...model.inputs.flatMap((spec) => inputProblems(model, spec, content)),
    ...missingOneOf(model, situation),
    ...ruleProblems(model, situation),
  ];
}

function notTaken(model: Model, content: GenerateInput['input']): Problem[] {
  const taken = model.inputs.map((spec) => spec.name as string);
  return Object.entries(content)
    .filter(([name, value]) => value !== undefined && value !== null && !taken.includes(name))
    .map(([name]) => ({
      path: `input.${name}`,
      message: `input.${name} is not used by ${model.id}; it takes ${listOf(taken, 'and')}. Leave it out.`,
    }));
}

function inputProblems(model: Model, spec: InputSpec, content: GenerateInput['input']): Problem[] {
  const path = `input.${spec.name}`;
  const value: unknown = content[spec.name];
  if (value === undefined || value === null) {
    return spec.required ? [{ path, message: `${path} is missing; ${model.id} needs it.` }] : [];
  }
  if (typeof value !== 'string') return [{ path, message: `${path} must be a text.` }];
  if (value.trim() === '') {
    return spec.required ? [{ path, message: `${path} is empty; ${model.id} needs it.` }] : [];
  }
  const length = characterCount(value);
  if (spec.maxLength === undefined || length <= spec.maxLength) return [];
  const message = `${path} has ${length} characters; ${model.id} takes ${spec.maxLength} at most.`;
  return [{ path, message }];
}

function missingOneOf(model: Model, situation: Situation): Problem[] {
  const names = model.oneOf;
  if (!names || names.some((name) => situation.inputs.has(name))) return [];
  const fields = names.map((name) => `input.${name}`);
  return [{ path: `input.${names[0]}`, message: `${model.id} needs ${listOf(fields)}; give one of them.` }];
}

function ruleProblems(model: Model, situation: Situation): Problem[] {
  return model.inputs.flatMap((spec): Problem[] => {
    const path = `input.${spec.name}`;
    const given = situation.inputs.has(spec.name);
    const broken = activeRules(model, path, situation).find((rule) => !rule.values.includes(given));
    if (!broken) return [];
    const why = describeConditions(broken.when);
    const message = given
      ? `${path} cannot be given ${why}; leave one of them out.`
      : `${path} is missing; ${model.id} needs it ${why}.`;
    return [{ path, message }];
  });
}
