import { messageKey } from '#catalog/message-key.ts';
import type { Model } from '#catalog/model.ts';
import type { ErrorCode, LocalizedError } from '#contract/errors.ts';
import type { Locale } from './request-context.ts';

/** A tree of messages: `messages/<locale>.json`, or a part of it. */
export interface WordTree {
  readonly [key: string]: string | WordTree;
}

export type Words = Readonly<Record<Locale, WordTree>>;

/** The words about a model in one language. What has no words is null, or left out of a list. */
export interface ModelWords {
  readonly description: string | null;
  readonly features: readonly string[];
  readonly limitations: readonly string[];
  option(name: string): string | null;
}

export function modelWords(words: Words, locale: Locale, model: Model): ModelWords {
  const at = (...keys: readonly string[]) => find(words[locale], ['catalog', ...keys]);
  const own = ['models', messageKey(model.id)];
  const sentences = (kind: string, keys: readonly string[]) =>
    keys.map((key) => at(...own, kind, key)).filter((text) => text !== null);
  return {
    description: at(...own, 'description'),
    features: sentences('features', model.features),
    limitations: sentences('limitations', model.limitations),
    option: (name) => at(...own, 'options', name, 'help') ?? at('options', name, 'help'),
  };
}

/** The words about an error code in one language; undefined where there are none. */
export function errorWords(words: Words, locale: Locale, code: ErrorCode): LocalizedError | undefined {
  const [title, what, fix] = ['title', 'what', 'fix'].map((part) =>
    find(words[locale], ['errors', code, part]),
  );
  return title && what && fix ? { locale, title, what, fix } : undefined;
}

/** The language of an Accept-Language header that we have words in; English when it asks for neither. */
export function chooseLocale(header: string | undefined): Locale {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.map((text) => /^\s*q=([\d.]+)$/.exec(text)?.[1]).find(Boolean);
      return { language: tag.split('-')[0], quality: Number(quality ?? 1) };
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality);
  const found = wanted.find(({ language }) => language === 'pt' || language === 'en');
  return found?.language === 'pt' ? 'pt' : 'en';
}

function find(tree: WordTree, keys: readonly string[]): string | null {
  let at: string | WordTree | undefined = tree;
  for (const key of keys) at = typeof at === 'object' && Object.hasOwn(at, key) ? at[key] : undefined;
  return typeof at === 'string' ? at : null;
}
