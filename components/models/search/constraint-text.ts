import type { Constraint } from '#catalog/search/constraint.ts';
import { numberText } from '../entry-text.ts';
import { fill } from './fill.ts';
import type { SearchWords } from './search-words.ts';

/** A constraint as a chip says it, in words that the search reads back: `8 s or more`, `até 299 créditos`. */
export function constraintText(constraint: Constraint, words: SearchWords): string {
  const number = (value: number) => numberText(value, words.locale);
  switch (constraint.kind) {
    case 'output':
      return either(
        constraint.values.map((type) => words.media[type]),
        words,
      );
    case 'maker':
      return either(
        constraint.values.map((maker) => fill(words.say.madeBy, { maker })),
        words,
      );
    case 'input':
      return fill(words.say.input, { name: words.inputs[constraint.name].toLowerCase() });
    case 'seconds':
      return secondsText(constraint, words);
    case 'ratio':
    case 'resolution':
      return either(constraint.values, words);
    case 'language':
      return either(
        constraint.values.map((tag) => languageName(tag, words)),
        words,
      );
    case 'option':
      return optionText(constraint, words);
    case 'characters':
      return fill(words.say.characters, { count: number(constraint.count) });
    case 'credits':
      return fill(words.say.credits, { count: number(constraint.max) });
  }
}

/** Alternatives as words: `16:9 or 1:1`. */
export function either(values: readonly string[], { say }: SearchWords): string {
  return values.join(` ${say.or} `);
}

/** A language in the reader's words; a variant as its tag. */
export function languageName(tag: string, { languages }: SearchWords): string {
  return tag.includes('-') ? tag : (languages[tag] ?? tag);
}

export function optionLabel(name: string, { options }: SearchWords): string {
  return options[name] ?? name;
}

function optionText(
  { name, values }: { name: string; values: readonly string[] },
  words: SearchWords,
): string {
  const label = optionLabel(name, words);
  if (values.length === 0) return label;
  return either(
    values.map((value) => `${label}: ${value}`),
    words,
  );
}

function secondsText({ min, max }: { min?: number; max?: number }, { say, locale }: SearchWords): string {
  const number = (value: number | undefined) => numberText(value ?? 0, locale);
  if (max === undefined) return fill(say.atLeast, { count: number(min) });
  if (min === undefined) return fill(say.atMost, { count: number(max) });
  if (min === max) return fill(say.exactly, { count: number(min) });
  return fill(say.between, { from: number(min), to: number(max) });
}
