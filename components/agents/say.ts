import { createTranslator } from 'next-intl';
import { messageKey } from '#catalog/message-key.ts';
import type { Model } from '#catalog/model.ts';
import { code } from '#components/prose/table.ts';
import type { Locale } from '#i18n/routing.ts';
import en from '#messages/en.json';
import pt from '#messages/pt.json';

const languages: Readonly<Record<Locale, typeof en>> = { pt: pt as typeof en, en };

const translators = new Map<Locale, ReturnType<typeof createSay>>();

/** Writes what stands between the tags of a message. */
type Tag = (inside: string) => string;

/** The words of a language outside a page: `say(key, values)`. What is wrong with a message throws. */
export function sayIn(locale: Locale): ReturnType<typeof createSay> {
  const known = translators.get(locale) ?? createSay(locale);
  translators.set(locale, known);
  return known;
}

function createSay(locale: Locale) {
  const fail = (error: Error) => {
    throw error;
  };
  const t = createTranslator({ locale, messages: languages[locale], timeZone: 'UTC', onError: fail });
  type Key = Parameters<typeof t.markup>[0];
  return {
    has: (key: string) => t.has(key as Key),
    say: (key: string, values: Readonly<Record<string, string | number | Tag>> = {}) =>
      t.markup(
        key as Key,
        { ...values, code: (name: string) => code(name) } as Parameters<typeof t.markup>[1],
      ),
  };
}

/** The words about a model. */
export function modelWords(locale: Locale, model: Model) {
  const { say, has } = sayIn(locale);
  const at = `catalog.models.${messageKey(model.id)}`;
  return {
    summary: say(`${at}.summary`),
    description: say(`${at}.description`),
    prompt: say(`${at}.prompt`),
    features: model.features.map((key) => say(`${at}.features.${key}`)),
    limitations: model.limitations.map((key) => say(`${at}.limitations.${key}`)),
    option: (name: string) => {
      const own = `${at}.options.${name}`;
      const key = has(`${own}.help`) ? own : `catalog.options.${name}`;
      return { label: say(`${key}.label`), help: say(`${key}.help`) };
    },
    version: (id: string) => {
      const key = `catalog.versions.${messageKey(model.provider)}.${messageKey(id)}`;
      return has(key) ? say(key) : '';
    },
  };
}
