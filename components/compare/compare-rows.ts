import type { Model, OptionSpec } from '#catalog/model.ts';
import { charactersMax } from '#catalog/search/meets.ts';
import { numberText, resolutionText, secondsText } from '#components/models/entry-text.ts';
import { modelEntry } from '#components/models/model-entry.ts';
import { optionLabel } from '#components/models/search/constraint-text.ts';
import { fill } from '#components/models/search/fill.ts';
import type { CompareWords } from './compare-words.ts';

type RowWords = Pick<CompareWords, 'facts' | 'search'>;

/** One property of several models, a text for each. */
export interface CompareRow {
  readonly id: string;
  readonly label: string;
  /** Name in the API, where it is an option. */
  readonly option?: string;
  readonly values: readonly string[];
  readonly differs: boolean;
}

/** What several models have, property by property; one that none of them has is left out. */
export function compareRows(models: readonly Model[], words: RowWords): readonly CompareRow[] {
  return [...factRows(models, words), ...optionRows(models, words)].filter(({ values }) =>
    values.some((value) => value !== ''),
  );
}

/** In how many of its properties the models differ. */
export function differing(rows: readonly CompareRow[]): number {
  return rows.filter(({ differs }) => differs).length;
}

function factRows(models: readonly Model[], words: RowWords): readonly CompareRow[] {
  const { facts, search } = words;
  const number = (value: number) => numberText(value, search.locale);
  const row = (id: keyof typeof facts, read: (model: Model) => string) =>
    rowOf(id, facts[id], models.map(read));
  return [
    row('output', ({ type }) => search.media[type]),
    row('maker', ({ maker }) => maker),
    row('price', (model) => fill(facts.credits, { count: number(modelEntry(model).price) })),
    row('inputs', ({ inputs }) =>
      inputs
        .map(
          ({ name, required }) =>
            `${search.inputs[name].toLowerCase()}${required ? ` (${facts.required})` : ''}`,
        )
        .join(', '),
    ),
    row('text', (model) => {
      const max = charactersMax(model);
      return max > 0 ? fill(search.say.characters, { count: number(max) }) : '';
    }),
    row('duration', (model) => secondsText(modelEntry(model).seconds)),
    row('resolution', (model) => resolutionText(modelEntry(model))),
    row('ratio', (model) => modelEntry(model).ratios.join(' ')),
    row('rate', ({ frame }) => (frame?.frameRate ? `${frame.frameRate} fps` : '')),
    row('versions', ({ versions }) => versions.map(({ id }) => id).join(', ')),
  ];
}

/** Options that have no row among the facts. */
const told: ReadonlySet<string> = new Set(['model', 'duration', 'resolution', 'aspectRatio']);

function optionRows(models: readonly Model[], words: RowWords): readonly CompareRow[] {
  const names = [...new Set(models.flatMap(({ options }) => options.map(({ name }) => name)))];
  return names
    .filter((name) => !told.has(name))
    .map((name) => {
      const values = models.map(({ options }) => {
        const option = options.find((each) => each.name === name);
        return option ? optionText(option, words) : '';
      });
      return { ...rowOf(`option-${name}`, optionLabel(name, words.search), values), option: name };
    });
}

const valuesShownMax = 8;

function optionText(option: OptionSpec, { facts, search }: RowWords): string {
  const unit = 'unit' in option && option.unit ? ` ${option.unit}` : '';
  const standard =
    option.default === undefined ? '' : ` (${fill(facts.default, { value: `${option.default}` })})`;
  switch (option.type) {
    case 'BOOLEAN':
      return `true, false${standard}`;
    case 'STRING':
      return fill(search.say.characters, { count: numberText(option.maxLength, search.locale) });
    case 'ENUM':
      return listText(option.values) + standard;
    default:
      return option.values
        ? `${listText(option.values.map(String))}${unit}${standard}`
        : `${option.min} … ${option.max}${unit}${standard}`;
  }
}

function listText(values: readonly string[]): string {
  const more = values.length - valuesShownMax;
  return values.slice(0, valuesShownMax).join(', ') + (more > 0 ? ` +${more}` : '');
}

function rowOf(id: string, label: string, values: readonly string[]): CompareRow {
  return { id, label, values, differs: new Set(values).size > 1 };
}
