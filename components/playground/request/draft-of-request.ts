import { modelForProvider, providerModels } from '#catalog/models.ts';
import { nearestName } from '#catalog/nearest-name.ts';
import type { Problem } from '#contract/errors.ts';
import {
  generationTypes,
  type InputName,
  inputNames,
  type Options,
  type OptionValue,
  priorities,
} from '#contract/request.ts';
import { type Draft, emptyDraft, namedModel } from './draft.ts';
import { firstOf } from './first-of.ts';

export type ReadDraft =
  | { readonly draft: Draft; readonly problems: readonly [] }
  /** What to change, each with its path in the request and an English sentence, as the gateway says it. */
  | { readonly draft: null; readonly problems: readonly Problem[] };

const fields = ['type', 'provider', 'priority', 'input', 'options', 'webhookUrl'];

/**
 * The draft of a request that came as data. What has no place in a form, such as an unknown field or an option that is a
 * list, is a problem here; what a model would refuse is shown by the form. `input.voice` becomes the option of that name.
 */
export function draftOfRequest(value: unknown): ReadDraft {
  if (!isRecord(value)) return refused([{ path: 'input', message: 'The request must be an object.' }]);
  const problems = [
    ...unknownFields(value),
    ...targetProblems(value),
    ...contentProblems(value.input),
    ...optionProblems(value.options),
    ...textProblem('webhookUrl', value.webhookUrl),
  ];
  return problems.length > 0 ? refused(problems) : { draft: draftOf(value), problems: [] };
}

function draftOf(value: Readonly<Record<string, unknown>>): Draft {
  const type = generationTypes.find((name) => name === value.type) ?? 'IMAGE';
  const priority = priorities.find((name) => name === (value.priority ?? 'QUALITY'));
  const provider = typeof value.provider === 'string' ? value.provider : undefined;
  const draft = emptyDraft(provider ?? firstOf(type));
  const { voice, ...content } = textsOf(value.input);
  const speaks = namedModel(draft).inputs.some(({ name }) => name === 'voice');
  const voiced = voice !== undefined && speaks;
  return {
    ...draft,
    ...(provider === undefined && { priority }),
    content: voiced || voice === undefined ? content : { ...content, voice },
    options: { ...(voiced && { voice }), ...optionsOf(value.options) },
    webhookUrl: typeof value.webhookUrl === 'string' ? value.webhookUrl : '',
  };
}

function unknownFields(value: Readonly<Record<string, unknown>>): Problem[] {
  return Object.keys(value)
    .filter((name) => !fields.includes(name))
    .map((name) => ({
      path: name,
      message: `${name} is not a field of GenerateInput; ${hint(name, fields)}`,
    }));
}

function targetProblems({ type, provider, priority }: Readonly<Record<string, unknown>>): Problem[] {
  if (!generationTypes.some((name) => name === type)) {
    return [{ path: 'type', message: `type must be one of ${generationTypes.join(', ')}.` }];
  }
  if (isAbsent(provider)) {
    const known = isAbsent(priority) || priorities.some((name) => name === priority);
    return known ? [] : [{ path: 'priority', message: `priority must be one of ${priorities.join(', ')}.` }];
  }
  const model = typeof provider === 'string' ? modelForProvider(provider) : undefined;
  const ids = providerModels.map((each) => each.provider);
  if (!model)
    return [
      {
        path: 'provider',
        message: `provider ${JSON.stringify(provider)} does not exist; ${hint(String(provider), ids)}`,
      },
    ];
  if (model.type === type) return [];
  return [{ path: 'type', message: `type is ${String(type)}; ${model.id} makes ${model.type}.` }];
}

function contentProblems(input: unknown): Problem[] {
  if (!isRecord(input)) return [{ path: 'input', message: 'input must be an object.' }];
  return Object.entries(input).flatMap(([name, text]) =>
    inputNames.some((known) => known === name)
      ? textProblem(`input.${name}`, text)
      : [{ path: `input.${name}`, message: `input.${name} does not exist; ${hint(name, inputNames)}` }],
  );
}

function optionProblems(options: unknown): Problem[] {
  if (isAbsent(options)) return [];
  if (!isRecord(options)) return [{ path: 'options', message: 'options must be an object.' }];
  return Object.entries(options)
    .filter(([, value]) => !isAbsent(value) && !isOptionValue(value))
    .map(([name]) => ({
      path: `options.${name}`,
      message: `options.${name} must be a text, a number, true or false.`,
    }));
}

function textProblem(path: string, value: unknown): Problem[] {
  return isAbsent(value) || typeof value === 'string' ? [] : [{ path, message: `${path} must be a text.` }];
}

function textsOf(input: unknown): Partial<Record<InputName, string>> {
  const given = isRecord(input) ? input : {};
  return Object.fromEntries(
    inputNames.flatMap((name) => (typeof given[name] === 'string' ? [[name, given[name]]] : [])),
  );
}

function optionsOf(options: unknown): Options {
  return Object.fromEntries(
    Object.entries(isRecord(options) ? options : {}).filter((entry): entry is [string, OptionValue] =>
      isOptionValue(entry[1]),
    ),
  );
}

function hint(name: string, names: readonly string[]): string {
  const nearest = nearestName(name, names);
  return nearest ? `did you mean ${nearest}?` : `it takes ${names.join(', ')}.`;
}

function refused(problems: readonly Problem[]): ReadDraft {
  return { draft: null, problems };
}

function isOptionValue(value: unknown): value is OptionValue {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
