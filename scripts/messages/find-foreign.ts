import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, type GraphQLNamedType } from 'graphql';
import { flatten, type Messages } from './find-problems.ts';
import { guessLanguage, type Language, prose, sentencesOf } from './guess-language.ts';

/** A text of the site: where it stands, and the language it must be in. */
export interface Text {
  readonly at: string;
  readonly language: Language;
  readonly text: string;
}

/** Sentences that are clearly in the other language. */
export function findForeign(texts: readonly Text[]): string[] {
  return texts.flatMap(({ at, language, text }) =>
    sentencesOf(text.replaceAll(/```.*?```/gs, '\n\n'))
      .filter((sentence) => (guessLanguage(sentence) ?? language) !== language)
      .map((sentence) => `${at} is not in ${language}: ${sentence.replaceAll(/\s+/g, ' ').slice(0, 100)}`),
  );
}

/** Messages of several words that are the same in both languages, which no sentence is. */
export function findUntranslated(
  languages: Readonly<Record<Language, Messages>>,
  allowed: ReadonlySet<string>,
): string[] {
  const pt = flatten(languages.pt);
  return [...flatten(languages.en)]
    .filter(([key, text]) => pt.get(key) === text && !allowed.has(text))
    .filter(([, text]) => (prose(text).match(/\p{L}{2,}/gu) ?? []).length >= 3)
    .map(([key, text]) => `${key} says the same in both languages: ${text.slice(0, 100)}`);
}

/** Every message, as a text that has to be in its language. */
export function textsOfMessages(languages: Readonly<Record<Language, Messages>>): Text[] {
  return (['en', 'pt'] as const).flatMap((language) =>
    [...flatten(languages[language])].map(([key, text]) => ({
      at: `${language}.json ${key}`,
      language,
      text,
    })),
  );
}

/** Every Markdown file of a folder of the content, where a folder is a language. */
export function textsOfContent(folder: string, files: readonly string[]): Text[] {
  return files.flatMap((file): Text[] => {
    const [language] = file.split(path.sep);
    if (language !== 'en' && language !== 'pt') return [];
    const text = readFileSync(path.join(folder, file), 'utf8').replaceAll(/^(title|description): /gm, '\n\n');
    return [{ at: `content/${file}`, language, text }];
  });
}

/** What the schema says of its types, fields, arguments and values. It is written in English. */
export function textsOfSchema(sdl: string): Text[] {
  return Object.values(buildSchema(sdl).getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => describedIn(type))
    .flatMap(({ at, text }) => (text ? [{ at: `schema.graphql ${at}`, language: 'en' as const, text }] : []));
}

interface Described {
  readonly at: string;
  readonly text: string | null | undefined;
}

function describedIn(type: GraphQLNamedType): Described[] {
  const own = { at: type.name, text: type.description };
  if ('getFields' in type) {
    const fields = Object.values(type.getFields());
    const parts = fields.map(({ name, description }) => ({ at: `${type.name}.${name}`, text: description }));
    return [own, ...parts];
  }
  if (!('getValues' in type)) return [own];
  const values = type
    .getValues()
    .map(({ name, description }) => ({ at: `${type.name}.${name}`, text: description }));
  return [own, ...values];
}
