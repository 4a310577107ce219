import { models } from '#catalog/models.ts';
import { baseLanguage } from '#catalog/search/meets.ts';
import { messages } from '#components/docs/words.ts';
import type { GenerationType, InputName } from '#contract/request.ts';
import { type Locale, languageTags, routing } from '#i18n/routing.ts';
import { templates } from './templates.ts';
import { type OptionLabels, languageTags as spokenTags } from './vocabulary.ts';

type Texts = (typeof messages)[Locale]['modelSearch'];

/** The words of constraints and of reasons, with their placeholders, in one language. */
export interface SearchWords {
  readonly locale: Locale;
  readonly media: Readonly<Record<GenerationType, string>>;
  readonly inputs: Readonly<Record<InputName, string>>;
  readonly options: Readonly<Record<string, string>>;
  /** Names of languages without a region, by tag. */
  readonly languages: Readonly<Record<string, string>>;
  readonly say: Texts['say'];
  readonly reasons: Texts['reasons'];
}

export function searchWords(locale: Locale): SearchWords {
  const list = messages[locale].models;
  return {
    locale,
    media: list.media,
    inputs: list.inputs,
    options: Object.fromEntries(optionNames().map((name) => [name, labelIn(locale, name)])),
    languages: languageNames(locale),
    say: templates(locale, 'modelSearch.say', messages[locale].modelSearch.say),
    reasons: templates(locale, 'modelSearch.reasons', messages[locale].modelSearch.reasons),
  };
}

/** What each option is called in every language of the site. */
export function optionLabels(): OptionLabels {
  return Object.fromEntries(
    optionNames().map((name) => [name, routing.locales.map((locale) => labelIn(locale, name))]),
  );
}

function optionNames(): readonly string[] {
  return [...new Set(models.flatMap(({ options }) => options.map(({ name }) => name)))];
}

function labelIn(locale: Locale, name: string): string {
  const options: Readonly<Record<string, { readonly label: string } | undefined>> =
    messages[locale].catalog.options;
  return options[name]?.label ?? name;
}

function languageNames(locale: Locale): Readonly<Record<string, string>> {
  const names = new Intl.DisplayNames(languageTags[locale], { type: 'language' });
  const bases = [...new Set(spokenTags().map(baseLanguage))];
  return Object.fromEntries(bases.map((base) => [base, names.of(base) ?? base]));
}
