import { models } from '#catalog/models.ts';
import { defaultQuote } from '#components/models/default-quote.ts';
import { errorCodes, errorPath, errors } from '#contract/errors.ts';
import { localize } from '#i18n/path.ts';
import { type Locale, routing } from '#i18n/routing.ts';
import { modelWords, sayIn } from './say.ts';

/** Every entry of the catalog: the facts that the gateway works by, the default price, and words in each language. */
export function modelsJson(origin: string) {
  return models.map((model) => ({
    ...model,
    defaultPrice: defaultQuote(model).creditCost,
    features: undefined,
    limitations: undefined,
    words: inEachLanguage((locale) => {
      const { summary, description, features, limitations } = modelWords(locale, model);
      const page = origin + localize(locale, `/models/${model.id}`);
      return { page, summary, description, features, limitations };
    }),
  }));
}

/** Every error code: its row of the registry, and what happened and what to do in each language. */
export function errorsJson(origin: string) {
  return errorCodes.map((code) => ({
    code,
    ...errors[code],
    words: inEachLanguage((locale) => {
      const { say } = sayIn(locale);
      const word = (name: string) => say(`errors.${code}.${name}`);
      const page = origin + localize(locale, errorPath(code));
      return { page, title: word('title'), what: word('what'), fix: word('fix') };
    }),
  }));
}

function inEachLanguage<Words>(make: (locale: Locale) => Words): Record<string, Words> {
  return Object.fromEntries(routing.locales.map((locale) => [locale, make(locale)]));
}
