import { models } from '#catalog/models.ts';
import { modelWords } from '#components/agents/say.ts';
import { messages } from '#components/docs/words.ts';
import { type SearchWords, searchWords } from '#components/models/search/search-words.ts';
import { templates } from '#components/models/search/templates.ts';
import type { Locale } from '#i18n/routing.ts';

type Texts = (typeof messages)[Locale]['compare'];

/** The finished words of the comparison: it is put together in the browser too. */
export interface CompareWords {
  readonly facts: Texts['facts'];
  readonly table: Texts['table'];
  readonly search: SearchWords;
  /** The sample prompts, by id. */
  readonly prompts: Readonly<Record<string, string>>;
}

export function compareWords(locale: Locale): CompareWords {
  return {
    facts: templates(locale, 'compare.facts', messages[locale].compare.facts),
    table: templates(locale, 'compare.table', messages[locale].compare.table),
    search: searchWords(locale),
    prompts: Object.fromEntries(models.map((model) => [model.id, modelWords(locale, model).prompt])),
  };
}
