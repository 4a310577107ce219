import { foldText } from './fold-text.ts';

/** A word may hold what names and values of the API hold: `9:16`, `flux-pro-1.1`, `input.image`, `RATE_LIMIT`. */
export const wordPattern = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}:._/-]*[\p{L}\p{N}\p{M}])?/gu;

/** Words that say nothing of what is looked for, in both languages, as they are folded. */
const empty = new Set(
  'a an and are as at be by can do for from how i if in is it my no not of on or the to what when with o os as um uma de da do das dos e em na no nas nos para por com como que se sem ou ao aos meu minha eu'.split(
    ' ',
  ),
);

/**
 * What a text is found by: each word as it is written, its parts where it is put together (`aspectRatio` is also found as
 * `aspect`, `ratio`), and those parts as one.
 */
export function indexTokens(text: string): string[] {
  return [...text.matchAll(wordPattern)].flatMap(([word]) => tokensOfWord(word));
}

/** The words of a query; those that say nothing are left out unless there are no others. */
export function queryTokens(text: string): string[] {
  const words = [...text.matchAll(wordPattern)].map(([word]) => foldText(word));
  const telling = words.filter((word) => !empty.has(word));
  return telling.length > 0 ? telling : words;
}

/** All that one word is found by; the word itself comes first. */
export function tokensOfWord(word: string): string[] {
  const whole = foldText(word);
  const parts = partsOf(word);
  return [...new Set([whole, ...parts, ...(parts.length > 0 ? [parts.join('')] : []), ...singular(whole)])];
}

/** What a word is put together from, folded: `flux-pro-1.1`, `RATE_LIMIT`, `input.image`, `aspectRatio`. None for a plain one. */
export function partsOf(word: string): string[] {
  const spaced = word.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/[_/-]|\.(?=\p{L})/gu, ' ');
  const parts = foldText(spaced)
    .split(' ')
    .filter((part) => part !== '');
  return parts.length < 2 ? [] : parts;
}

/** In both languages most words take an s for more than one. */
function singular(word: string): string[] {
  return /^[a-z]{4,}s$/.test(word) && !/[us]s$/.test(word) ? [word.slice(0, -1)] : [];
}
