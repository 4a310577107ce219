import { getTranslations } from 'next-intl/server';
import { type GenerationType, generationTypes, type InputName, inputNames } from '#contract/request.ts';
import { type Facet, facetNames } from './model-filter.ts';

const columns = ['sample', 'model', 'flow', 'duration', 'resolution', 'ratio', 'versions', 'price'] as const;
const phrases = [
  'filters',
  'search',
  'placeholder',
  'view',
  'table',
  'grid',
  'clear',
  'none',
  'of',
  'shown',
  'to',
] as const;

/** The finished words of the model list: the list runs in the browser, where no translation code is loaded. */
export type BrowserWords = Readonly<Record<(typeof phrases)[number], string>> & {
  readonly media: Readonly<Record<GenerationType, string>>;
  readonly inputs: Readonly<Record<InputName, string>>;
  readonly columns: Readonly<Record<(typeof columns)[number], string>>;
  readonly facets: Readonly<Record<Facet, string>>;
  /** Facet values that need words; the others are shown as they are. */
  readonly values: Readonly<Record<string, string>>;
};

export async function browserWords(): Promise<BrowserWords> {
  const t = await getTranslations('models');
  const media = eachKey(generationTypes, (type) => t(`media.${type}`));
  const inputs = eachKey(inputNames, (name) => t(`inputs.${name}`));
  const amounts = { '5': t('values.s5'), '8+': t('values.s8'), '10': t('values.s10') };
  const prices = { '0-99': t('values.low'), '100-299': t('values.middle'), '300+': t('values.high') };
  return {
    ...eachKey(phrases, (key) => t(key)),
    media,
    inputs,
    columns: eachKey(columns, (key) => t(`columns.${key}`)),
    facets: eachKey(facetNames, (key) => t(`facets.${key}`)),
    values: { ...media, ...inputs, ...amounts, ...prices },
  };
}

function eachKey<K extends string>(keys: readonly K[], word: (key: K) => string): Record<K, string> {
  return Object.fromEntries(keys.map((key) => [key, word(key)])) as Record<K, string>;
}
