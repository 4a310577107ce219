import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import type { Texts } from './read-texts.ts';

/** A tree of messages; its leaves are texts. */
export interface Messages {
  readonly [key: string]: string | Messages;
}

/** Every text by its full key. */
export function flatten(messages: Messages, prefix = ''): Map<string, string> {
  const entries = Object.entries(messages).flatMap(([key, value]): [string, string][] => {
    const full = `${prefix}${key}`;
    return typeof value === 'string' ? [[full, value]] : [...flatten(value, `${full}.`)];
  });
  return new Map(entries);
}

/** Names of the arguments and tags that a message is filled with. */
function slotsIn(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element): string[] => {
    switch (element.type) {
      case TYPE.literal:
      case TYPE.pound:
        return [];
      case TYPE.tag:
        return [`<${element.value}>`, ...slotsIn(element.children)];
      case TYPE.plural:
      case TYPE.select:
        return [element.value, ...Object.values(element.options).flatMap(({ value }) => slotsIn(value))];
      default:
        return [element.value];
    }
  });
}

/** The same for a text; for one that is no message, what is wrong with it. */
function slotsOf(text: string): string {
  try {
    return [...new Set(slotsIn(parse(text)))].sort().join(', ');
  } catch (error) {
    if (error instanceof SyntaxError) return `(no message: ${error.message})`;
    throw error;
  }
}

/** What one language has and the other lacks, and messages that are filled differently. */
export function findGaps(languages: Readonly<Record<string, Messages>>): string[] {
  const flat = Object.entries(languages).map(([name, messages]) => ({ name, texts: flatten(messages) }));
  const keys = new Set(flat.flatMap(({ texts }) => [...texts.keys()]));
  return [...keys].flatMap((key) => {
    const missing = flat
      .filter(({ texts }) => !texts.get(key)?.trim())
      .map(({ name }) => `${key} has no words in ${name}`);
    const slots = new Set(flat.map(({ texts }) => slotsOf(texts.get(key) ?? '')));
    const broken = [...slots]
      .filter((each) => each.startsWith('('))
      .map((each) => `${key} can not be read ${each}`);
    if (broken.length > 0) return [...missing, ...broken];
    const differs = missing.length === 0 && slots.size > 1;
    return differs
      ? [`${key} is filled with other arguments in each language: ${[...slots].join(' / ')}`]
      : missing;
  });
}

/** `en.notFound` or `messages[locale].notFound` in the code uses `notFound.title` and all else below it. */
function isRead(key: string, { paths }: Texts): boolean {
  const parts = key.split('.');
  const above = parts.map((_, index) => parts.slice(0, index + 1).join('.'));
  return above.some((branch) => ['en', 'pt', '[]'].some((language) => paths.has(`${language}.${branch}`)));
}

function isUsed(key: string, texts: Texts): boolean {
  if (isRead(key, texts) || texts.literals.has(key)) return true;
  return [...texts.namespaces].some((namespace) => {
    if (!key.startsWith(`${namespace}.`)) return false;
    const rest = key.slice(namespace.length + 1);
    const isBelow = [...texts.branches].some((branch) => rest.startsWith(`${branch}.`));
    return isBelow || texts.literals.has(rest) || texts.patterns.some((pattern) => pattern.test(rest));
  });
}

/** Keys that no page can show, because nothing in the code can name them. */
export function findUnused(messages: Messages, texts: Texts): string[] {
  return [...flatten(messages).keys()]
    .filter((key) => !isUsed(key, texts))
    .map((key) => `${key} is not used`);
}
