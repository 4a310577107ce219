import { readFileSync } from 'node:fs';
import fc, { type Arbitrary } from 'fast-check';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { inProject } from '../setup/project-paths.mjs';

const schema = buildSchema(readFileSync(inProject('contract/schema.graphql'), 'utf8'));

const id = fc.constantFrom('gen_00000000000000000000000000', 'key_1', '', '\\u0000', "' or 1=1 --");
const scalar: Record<string, Arbitrary<string>> = {
  Int: fc.oneof(fc.integer().map(String), fc.constantFrom('0', '-1', '101', '99999999999', 'null')),
  Float: fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
    fc.constantFrom('1e309', '0'),
  ),
  Boolean: fc.constantFrom('true', 'false', 'null'),
  ID: id.map((text) => `"${text}"`),
  String: fc.string({ maxLength: 40 }).map((text) => JSON.stringify(text)),
};
/** What no argument of the schema takes. */
const strange = fc.constantFrom(
  'null',
  '$undefined',
  '{}',
  '[]',
  '[[1]]',
  '"x"',
  'NOPE',
  '1.5',
  '{ a: { b: 1 } }',
);

/** A value of a type as it stands in a document: mostly legal. */
function argumentValue(type: GraphQLInputType, depth = 0): Arbitrary<string> {
  if (depth > 3) return strange;
  if (isNonNullType(type)) return argumentValue(type.ofType, depth);
  if (isListType(type)) {
    return fc
      .array(argumentValue(type.ofType, depth + 1), { maxLength: 3 })
      .map((items) => `[${items.join(', ')}]`);
  }
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name));
  if (isInputObjectType(type)) return objectOf(Object.values(type.getFields()), depth);
  return scalar[type.name] ?? strange;
}

function objectOf(
  fields: readonly { name: string; type: GraphQLInputType }[],
  depth: number,
): Arbitrary<string> {
  const parts = fields.map(({ name, type }) =>
    fc.option(
      mostly(argumentValue(type, depth + 1)).map((value) => `${name}: ${value}`),
      { freq: isNonNullType(type) ? 20 : 2 },
    ),
  );
  return fc.tuple(...parts).map((given) => `{ ${given.filter((part) => part !== null).join(', ')} }`);
}

function mostly(value: Arbitrary<string>): Arbitrary<string> {
  return fc.oneof({ weight: 8, arbitrary: value }, { weight: 1, arbitrary: strange });
}

function argumentsOf({ args }: GraphQLField<unknown, unknown>): Arbitrary<string> {
  if (args.length === 0) return fc.constant('');
  return objectOf(args, 0).map((object) => {
    const inner = object.slice(1, -1).trim();
    return inner === '' ? '' : `(${inner})`;
  });
}

function selectionOf(type: GraphQLObjectType, depth: number): Arbitrary<string> {
  const fields = Object.values(type.getFields()).map((field) => fieldOf(field, depth));
  return fc
    .array(fc.oneof(...fields, fc.constantFrom('__typename', 'nothing', '...on Query { __typename }')), {
      minLength: 1,
      maxLength: 5,
    })
    .map((chosen) => `{ ${chosen.join(' ')} }`);
}

function fieldOf(field: GraphQLField<unknown, unknown>, depth: number): Arbitrary<string> {
  const type = getNamedType(field.type);
  const below = isObjectType(type) && depth < 3 ? selectionOf(type, depth + 1) : fc.constant('');
  return fc.tuple(argumentsOf(field), below).map(([given, selected]) => `${field.name}${given} ${selected}`);
}

function operationOf(word: string, type: GraphQLObjectType): Arbitrary<string> {
  return selectionOf(type, 0).map((selection) => `${word} ${selection}`);
}

const roots = [
  ['query', schema.getQueryType()],
  ['mutation', schema.getMutationType()],
] as const;

/** Documents that a client could write: fields of the schema with arguments that are mostly of their types. */
export const schemaDocument: Arbitrary<string> = fc.oneof(
  ...roots.flatMap(([word, type]) => (type ? [operationOf(word, type)] : [])),
);

const words = [
  ...['query', 'mutation', 'subscription', '{', '}', '(', ')', '...', 'on', 'Generation', 'generation'],
  ...[
    'generate',
    'id',
    ':',
    '$',
    'input',
    '@skip',
    '@include(if: true)',
    '"x"',
    '"""',
    '1',
    '[',
    ']',
    '&',
    '#',
  ],
  ...[
    '__typename',
    '__schema',
    '__type(name: "Query")',
    'fragment',
    'F',
    '...F',
    'metadata',
    'error',
    'account',
  ],
];

/** Documents that nobody would write. */
export const strangeDocument: Arbitrary<string> = fc
  .array(fc.constantFrom(...words), { maxLength: 60 })
  .map((parts) => parts.join(' '));
