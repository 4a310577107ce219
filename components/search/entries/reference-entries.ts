import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { descriptionOf } from '#components/reference/descriptions.ts';
import { rootsOf } from '#components/reference/example.ts';
import { schema } from '#components/reference/schema.ts';
import { localize } from '#i18n/path.ts';
import type { Locale } from '#i18n/routing.ts';
import type { SearchEntry } from '../entry.ts';
import { plainText } from '../plain-text.ts';

/** Every operation and type of the schema, every field and every value. */
export function referenceEntries(locale: Locale): SearchEntry[] {
  const roots = rootsOf(schema);
  const operations = roots.flatMap(({ keyword, type }) =>
    Object.values(type.getFields()).map((field) => ({
      ...referenceEntry(locale, [type.name, field.name], field.name),
      title: field.name,
      context: keyword,
      keys: [field.name],
    })),
  );
  const rootNames = roots.map(({ type }) => type.name);
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type) && !rootNames.includes(type.name),
  );
  return [...operations, ...types.flatMap((type) => typeEntries(locale, type))];
}

function typeEntries(locale: Locale, type: GraphQLNamedType): SearchEntry[] {
  const members = isEnumType(type)
    ? type.getValues()
    : isObjectType(type) || isInputObjectType(type)
      ? Object.values(type.getFields())
      : [];
  return [
    { ...referenceEntry(locale, [type.name], type.name), weight: 0.9 },
    ...members.map(({ name }) => ({
      ...referenceEntry(locale, [type.name, name], type.name),
      context: type.name,
      keys: [`${type.name}.${name}`],
      weight: 0.5,
    })),
  ];
}

/** `anchor` is the heading of the reference under which it stands. */
function referenceEntry(locale: Locale, path: readonly string[], anchor: string): SearchEntry {
  const name = path.at(-1) ?? '';
  return {
    kind: 'reference',
    href: localize(locale, `/reference#${anchor}`),
    title: name,
    isCode: true,
    text: plainText(descriptionOf(locale, ...path)),
    keys: [name],
  };
}
