import { models } from '#catalog/models.ts';
import { modelWords } from '#components/agents/say.ts';
import { compareWords } from '#components/compare/compare-words.ts';
import { messages } from '#components/docs/words.ts';
import type { Locale } from '#i18n/routing.ts';
import { optionLabels, type SearchWords, searchWords } from './search/search-words.ts';
import { templates } from './search/templates.ts';
import type { OptionLabels } from './search/vocabulary.ts';

type Texts = (typeof messages)[Locale];

/** The finished words of the model list: the list runs in the browser, where no translation code is loaded. */
export interface BrowserWords extends Omit<Texts['models'], 'facets' | 'title' | 'description' | 'lead'> {
  readonly facets: Texts['models']['facets'];
  readonly list: Texts['modelSearch']['list'];
  readonly sorts: Texts['modelSearch']['sorts'];
  readonly search: SearchWords;
  readonly facts: Texts['compare']['facts'];
  /** In how many properties the marked models differ. */
  readonly summary: string;
  /** Names of options in all languages, which the search understands. */
  readonly labels: OptionLabels;
  /** The sample prompts, by id: a request that is opened in the playground begins with one. */
  readonly prompts: Readonly<Record<string, string>>;
}

export function browserWords(locale: Locale): BrowserWords {
  const compare = compareWords(locale);
  const { title: _title, description: _description, lead: _lead, ...list } = messages[locale].models;
  return {
    ...list,
    list: templates(locale, 'modelSearch.list', messages[locale].modelSearch.list),
    sorts: messages[locale].modelSearch.sorts,
    search: searchWords(locale),
    facts: compare.facts,
    summary: compare.table.summary,
    labels: optionLabels(),
    prompts: Object.fromEntries(models.map((model) => [model.id, modelWords(locale, model).prompt])),
  };
}
