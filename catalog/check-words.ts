import { generationTypes, inputNames, priorities } from '#contract/request.ts';
import { messageKey } from './message-key.ts';
import type { Model, OptionSpec } from './model.ts';
import type { Plan } from './plans.ts';

/** A namespace of messages: keys to words, or to more keys. */
export interface WordTree {
  readonly [key: string]: string | WordTree;
}

/** Which words about the catalog are missing, empty, left over, or in one language only, each as a sentence. */
export function checkWords(
  models: readonly Model[],
  plans: readonly Plan[],
  words: { readonly pt: WordTree; readonly en: WordTree },
): string[] {
  return compareWords('catalog', requiredKeys(models, plans), optionalKeys(models), words);
}

/** The same for any namespace: `required` keys must be there, `optional` ones may be, in both languages or in none. */
export function compareWords(
  namespace: string,
  required: readonly string[],
  optional: readonly string[],
  words: { readonly pt: WordTree; readonly en: WordTree },
): string[] {
  const said = { pt: flatten(words.pt), en: flatten(words.en) };
  return (['pt', 'en'] as const).flatMap((language) => {
    const here = said[language];
    const there = said[language === 'pt' ? 'en' : 'pt'];
    const expected = new Set([...required, ...optional.filter((key) => there.has(key))]);
    const known = new Set([...required, ...optional]);
    const missing = [...expected].filter((key) => !here.has(key));
    const empty = [...here].filter(([, text]) => text.trim() === '').map(([key]) => key);
    const leftover = [...here.keys()].filter((key) => !known.has(key));
    const file = `messages/${language}.json`;
    return [
      ...missing.map((key) => `${namespace}.${key} is missing in ${file}.`),
      ...empty.map((key) => `${namespace}.${key} is empty in ${file}.`),
      ...leftover.map((key) => `${namespace}.${key} in ${file} belongs to nothing.`),
    ];
  });
}

function requiredKeys(models: readonly Model[], plans: readonly Plan[]): string[] {
  return [
    ...models.flatMap(modelKeys),
    ...allOptions(models).flatMap((option) => labelled(`options.${option.name}`)),
    ...plans.flatMap((plan) => [`plans.${plan.id}.name`, `plans.${plan.id}.summary`]),
    ...generationTypes.flatMap((type) => [
      `types.${type}.name`,
      `types.${type}.plural`,
      `types.${type}.summary`,
    ]),
    ...priorities.flatMap((priority) => labelled(`priorities.${priority}`)),
    ...inputNames.flatMap((name) => labelled(`inputs.${name}`)),
  ];
}

function modelKeys(model: Model): string[] {
  const at = `models.${messageKey(model.id)}`;
  return [
    ...['summary', 'description', 'prompt', 'example'].map((key) => `${at}.${key}`),
    ...model.features.map((key) => `${at}.features.${key}`),
    ...model.limitations.map((key) => `${at}.limitations.${key}`),
  ];
}

/** Words that are there only where they explain something: of values and versions, and of an option in one model. */
function optionalKeys(models: readonly Model[]): string[] {
  return [
    ...allOptions(models).flatMap((option) =>
      valuesOf(option).map((value) => `values.${option.name}.${messageKey(value)}`),
    ),
    ...models.flatMap((model) => {
      const key = messageKey(model.id);
      return [
        ...model.versions.map(
          (version) => `versions.${messageKey(model.provider)}.${messageKey(version.id)}`,
        ),
        ...model.options.flatMap((option) => labelled(`models.${key}.options.${option.name}`)),
      ];
    }),
  ];
}

function allOptions(models: readonly Model[]): readonly OptionSpec[] {
  return models.flatMap((model) => model.options);
}

function valuesOf(option: OptionSpec): readonly string[] {
  return option.type === 'ENUM' ? option.values : [];
}

function labelled(key: string): string[] {
  return [`${key}.label`, `${key}.help`];
}

function flatten(tree: WordTree, prefix = ''): Map<string, string> {
  const entries = Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : [...flatten(value, `${prefix}${key}.`)],
  );
  return new Map(entries);
}
