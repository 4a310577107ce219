import {
  type GraphQLArgument,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
} from 'graphql';
import { messages } from '#components/docs/words.ts';
import { fence } from '#components/prose/fence.ts';
import { code, table } from '#components/prose/table.ts';
import { errorCodes, errorPath } from '#contract/errors.ts';
import { commonErrors, operationErrors } from '#contract/operation-errors.ts';
import type { Locale } from '#i18n/routing.ts';
import { descriptionOf } from './descriptions.ts';
import { exampleOf, rootsOf } from './example.ts';
import { schema } from './schema.ts';
import { defaultText, typeLink } from './type-link.ts';
import { usesOf } from './uses.ts';

type Words = (typeof messages)['en']['reference'];

interface Page {
  readonly locale: Locale;
  readonly words: Words;
  /** Names of the fields and operations that a type occurs in. */
  readonly uses: ReadonlyMap<string, readonly string[]>;
}

/** The whole schema as Markdown: operations with an example each, then everything they are made of. */
export function referenceMarkdown(locale: Locale): string {
  const page: Page = { locale, words: messages[locale].reference, uses: usesOf(schema) };
  const roots = rootsOf(schema);
  const rootNames = roots.map(({ type }) => type.name);
  const own = Object.values(schema.getTypeMap()).filter(
    (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type) && !rootNames.includes(type.name),
  );
  const { sections } = page.words;
  const operations = roots.flatMap(({ keyword, type }) => [
    `## ${sections[keyword as 'query' | 'mutation' | 'subscription']}`,
    indexOf(Object.keys(type.getFields())),
    ...Object.values(type.getFields()).map((field) => operation(page, type.name, field)),
  ]);
  const files = `[schema.graphql](/schema.graphql) (SDL), [introspection.json](/introspection.json)`;
  return [
    `${page.words.files} ${files}.`,
    ...operations,
    ...section(sections.inputs, own.filter(isInputObjectType), (type) => inputType(page, type)),
    ...section(sections.types, own.filter(isObjectType), (type) => objectType(page, type)),
    ...section(sections.enums, own.filter(isEnumType), (type) => enumType(page, type)),
    ...section(sections.scalars, own.filter(isScalarType), (type) => entry(page, type)),
  ].join('\n\n');
}

/** A section: its title, where its entries are, and the entries. */
function section<Type extends GraphQLNamedType>(
  title: string,
  types: readonly Type[],
  write: (type: Type) => string,
): string[] {
  return [`## ${title}`, indexOf(types.map(({ name }) => name)), ...types.map(write)];
}

function indexOf(names: readonly string[]): string {
  return names.map((name) => `- [${code(name)}](#${name})`).join('\n');
}

/** Every code that an operation can be refused with, in the order of the registry. */
function refusals({ words }: Pick<Page, 'words'>, name: string): string {
  const codes = errorCodes.filter((each) =>
    [...commonErrors, ...(operationErrors[name] ?? [])].includes(each),
  );
  return `${words.errors} ${codes.map((each) => `[${code(each)}](${errorPath(each)})`).join(', ')}.`;
}

function operation({ locale, words }: Page, root: string, field: GraphQLField<unknown, unknown>): string {
  const example = exampleOf(schema, field.name, locale);
  const { variables } = example;
  return [
    `### ${code(field.name)}`,
    ...(field.deprecationReason
      ? [`**${words.deprecated}** ${descriptionOf(locale, root, field.name, '_deprecated')}`]
      : []),
    descriptionOf(locale, root, field.name),
    `${words.returns} ${typeLink(field.type)}.`,
    ...(field.args.length > 0
      ? [givenTable({ locale, words }, words.argument, field.args, [root, field.name])]
      : []),
    refusals({ words }, field.name),
    fence('graphql', 'GraphQL', example.document),
    ...(variables ? [fence('json', words.variables, JSON.stringify(variables, null, 2))] : []),
  ].join('\n\n');
}

/** What is given: the arguments of an operation, or the fields of an input. */
function givenTable(
  { locale, words }: Pick<Page, 'locale' | 'words'>,
  title: string,
  members: readonly (GraphQLArgument | GraphQLInputField)[],
  path: readonly string[],
): string {
  const hasDefault = members.some((member) => defaultText(member) !== null);
  const defaultOf = (member: GraphQLArgument | GraphQLInputField) => {
    const text = defaultText(member);
    return text === null ? '' : code(text);
  };
  return table(
    [title, words.type, ...(hasDefault ? [words.default] : []), words.meaning],
    members.map((member) => [
      code(member.name),
      typeLink(member.type),
      ...(hasDefault ? [defaultOf(member)] : []),
      descriptionOf(locale, ...path, member.name),
    ]),
  );
}

function inputType(page: Page, type: GraphQLInputObjectType): string {
  const fields = Object.values(type.getFields());
  return entry(page, type, givenTable(page, page.words.field, fields, [type.name]));
}

function objectType(page: Page, type: GraphQLObjectType): string {
  const rows = Object.values(type.getFields()).map((field) => [
    code(field.name),
    typeLink(field.type),
    descriptionOf(page.locale, type.name, field.name),
  ]);
  return entry(page, type, table([page.words.field, page.words.type, page.words.meaning], rows));
}

function enumType(page: Page, type: GraphQLEnumType): string {
  const rows = type.getValues().map(({ name }) => [code(name), descriptionOf(page.locale, type.name, name)]);
  return entry(page, type, table([page.words.value, page.words.meaning], rows));
}

/** The heading of a type, what it is, what it has, and where it is used. */
function entry({ locale, words, uses }: Page, type: GraphQLNamedType, members?: string): string {
  const users = uses.get(type.name) ?? [];
  const list = users.map((user) => `[${code(user)}](#${user.split('.')[0]})`).join(', ');
  const used = users.length > 0 ? [`${words.usedBy} ${list}.`] : [];
  return [
    `### ${code(type.name)}`,
    descriptionOf(locale, type.name),
    ...used,
    ...(members ? [members] : []),
  ].join('\n\n');
}
