import type { Model } from '#catalog/model.ts';
import { models } from '#catalog/models.ts';
import type { Constraint } from '#catalog/search/constraint.ts';
import { listedValues } from '#catalog/search/legal-choices.ts';
import { baseLanguage } from '#catalog/search/meets.ts';
import { fold } from './fold.ts';

/** The names of options in each language, by option. */
export type OptionLabels = Readonly<Record<string, readonly string[]>>;

/** What folded phrases mean, the longest phrases first. */
export type Vocabulary = readonly (readonly [phrase: string, constraint: Constraint])[];

/** Options that have a facet or a syntax of their own, or whose values are too plain to be understood alone. */
const apart: ReadonlySet<string> = new Set(['model', 'duration', 'resolution', 'aspectRatio', 'language']);
const plainOptions: ReadonlySet<string> = new Set([
  ...apart,
  'mode',
  'quality',
  'motionIntensity',
  'sampleRate',
]);

const sound: Constraint = { kind: 'option', name: 'generateAudio', values: [] };
const words: Vocabulary = [
  ...phrases({ kind: 'output', values: ['VIDEO'] }, ['video', 'videos']),
  ...phrases({ kind: 'output', values: ['IMAGE'] }, ['image', 'images', 'imagem', 'imagens', 'pictures']),
  ...phrases({ kind: 'output', values: ['AUDIO'] }, ['audio', 'speech', 'tts', 'fala', 'locucao']),
  ...phrases({ kind: 'output', values: ['AVATAR'] }, ['avatar', 'avatars', 'avatares']),
  ...phrases(sound, ['sound', 'som', 'with sound', 'com som', 'with audio', 'com audio']),
  ...phrases({ kind: 'option', name: 'seed', values: [] }, ['semente']),
  ...phrases({ kind: 'ratio', values: ['1:1'] }, ['square', 'quadrado', 'quadrada']),
  ...phrases({ kind: 'ratio', values: ratiosWhere((across, down) => across < down) }, [
    'portrait',
    'vertical',
    'retrato',
  ]),
  ...phrases({ kind: 'ratio', values: ratiosWhere((across, down) => across > down) }, [
    'landscape',
    'horizontal',
    'paisagem',
    'widescreen',
  ]),
];

/** Every phrase that the search understands: words of both languages, names and values of options, languages, makers. */
export function buildVocabulary(labels: OptionLabels): Vocabulary {
  return [
    ...words,
    ...optionPhrases(labels),
    ...valuePhrases(),
    ...languagePhrases(),
    ...makerPhrases(),
  ].toSorted(([a], [b]) => b.length - a.length);
}

/** Whether the name of an option is shown among the features. */
export function isFeature(name: string): boolean {
  return !apart.has(name);
}

/** Names that belong to models: what is one of them is never read as anything else. */
export function modelWords(): ReadonlySet<string> {
  return new Set(
    models.flatMap(({ id, name, maker, versions }) =>
      fold([id, name, maker, ...versions.map((version) => version.id)].join(' ')).split(/[^a-z0-9.]+/),
    ),
  );
}

function phrases(constraint: Constraint, list: readonly string[]): Vocabulary {
  return list.map((phrase) => [fold(phrase), constraint] as const);
}

function optionPhrases(labels: OptionLabels): Vocabulary {
  return Object.entries(labels)
    .filter(([name]) => isFeature(name))
    .flatMap(([name, names]) => phrases({ kind: 'option', name, values: [] }, [name, ...names]));
}

/** Values that belong to one option only, and to no model. */
function valuePhrases(): Vocabulary {
  const owners = new Map<string, Set<string>>();
  const taken = modelWords();
  for (const [name, value] of models.flatMap(enumValues)) {
    owners.set(value, (owners.get(value) ?? new Set()).add(name));
  }
  return [...owners].flatMap(([value, names]): Vocabulary => {
    const [name] = names;
    if (names.size !== 1 || name === undefined || plainOptions.has(name) || taken.has(fold(value))) return [];
    return [[fold(value), { kind: 'option', name, values: [value] }]];
  });
}

const unsaid: ReadonlySet<string> = new Set(['auto', 'none', 'neutral']);

function enumValues({ options }: Model): (readonly [name: string, value: string])[] {
  return options.flatMap((option) =>
    option.type === 'ENUM'
      ? option.values.filter((value) => !unsaid.has(value)).map((value) => [option.name, value] as const)
      : [],
  );
}

/** Every language that a model can be asked for, by its tag. */
export function languageTags(): readonly string[] {
  const tags = models.flatMap(({ options }) => {
    const option = options.find(({ name }) => name === 'language');
    return option?.type === 'ENUM' ? option.values.filter((value) => value !== 'auto') : [];
  });
  return [...new Set(tags)];
}

function languagePhrases(): Vocabulary {
  const tags = languageTags();
  const bases = [...new Set(tags.map(baseLanguage))];
  const named = ['en', 'pt-BR'].flatMap((locale) => {
    const names = new Intl.DisplayNames(locale, { type: 'language' });
    return bases.flatMap((base) => phrases({ kind: 'language', values: [base] }, [names.of(base) ?? base]));
  });
  const regional = tags
    .filter((tag) => tag.includes('-'))
    .flatMap((tag) => phrases({ kind: 'language', values: [tag] }, [tag]));
  const brazilian = phrases({ kind: 'language', values: ['pt-BR'] }, [
    'brazilian portuguese',
    'portugues do brasil',
    'portugues brasileiro',
  ]);
  return [...named, ...regional, ...brazilian];
}

/** Makers as `made by …`, and by their names alone where those mean nobody else. */
function makerPhrases(): Vocabulary {
  const taken = new Set(models.flatMap(({ name, id }) => [fold(name), id]));
  const makers = [...new Set(models.map(({ maker }) => maker))];
  const isUnclear = (maker: string) =>
    taken.has(fold(maker)) || makers.some((other) => other !== maker && other.startsWith(maker));
  return makers.flatMap((maker) => {
    const alone = isUnclear(maker) ? [] : [maker];
    return phrases({ kind: 'maker', values: [maker] }, [...alone, `made by ${maker}`, `feito por ${maker}`]);
  });
}

/** The value of an option that a folded word stands for; undefined where no model has it. */
export function optionValue(name: string, word: string): string | undefined {
  const named = models.flatMap(({ options }) => options.filter((option) => option.name === name));
  return named
    .flatMap((option) => (listedValues(option) ?? []).map(String))
    .find((value) => fold(value) === word);
}

function ratiosWhere(fits: (across: number, down: number) => boolean): readonly string[] {
  const all = models.flatMap(({ options }) => {
    const option = options.find(({ name }) => name === 'aspectRatio');
    return option?.type === 'ENUM' ? option.values : [];
  });
  return [...new Set(all)].filter((ratio) => {
    const [across = 1, down = 1] = ratio.split(':').map(Number);
    return fits(across, down);
  });
}
