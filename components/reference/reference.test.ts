import {
  coerceInputValue,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInputType,
  isObjectType,
  isSpecifiedScalarType,
  parse,
  typeFromAST,
  validate,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { headingsOf } from '#components/prose/headings.ts';
import { parseMarkdown } from '#components/prose/parse-markdown.ts';
import { walk } from '#components/prose/walk.ts';
import { routing } from '#i18n/routing.ts';
import en from '#messages/en.json';
import pt from '#messages/pt.json';
import { exampleOf, rootsOf } from './example.ts';
import { referenceMarkdown } from './reference-markdown.ts';
import { schema } from './schema.ts';
import { usesOf } from './uses.ts';

const operations = rootsOf(schema).flatMap(({ type }) => Object.keys(type.getFields()));

describe('the words of the schema', () => {
  const inSchema = schemaWords();
  const inEnglish = flatten(en.reference.descriptions);
  const inPortuguese = flatten(pt.reference.descriptions);

  it('stand in the messages as the schema has them; what changed there needs its Portuguese again', () => {
    expect(Object.fromEntries(inEnglish)).toEqual(Object.fromEntries(inSchema));
  });

  it('all have a Portuguese twin of their own', () => {
    expect([...inPortuguese.keys()].sort()).toEqual([...inSchema.keys()].sort());
    const same = [...inPortuguese].filter(([key, text]) => text === inEnglish.get(key));
    expect(same).toEqual([]);
  });

  it('have the same figures in both languages', () => {
    const figures = (text = '') => (text.match(/\d+/g) ?? []).toSorted();
    const differing = [...inEnglish].filter(
      ([key, text]) => `${figures(text)}` !== `${figures(inPortuguese.get(key))}`,
    );
    expect(differing).toEqual([]);
  });

  it('leave nothing undescribed', () => {
    expect([...inSchema].filter(([, text]) => text === '')).toEqual([]);
  });
});

describe('the example of an operation', () => {
  it.each(operations.flatMap((name) => routing.locales.map((locale) => ({ name, locale }))))(
    'runs: $name in $locale',
    ({ name, locale }) => {
      const { document, variables } = exampleOf(schema, name, locale);
      const parsed = parse(document);
      expect(validate(schema, parsed)).toEqual([]);
      const [operation] = parsed.definitions;
      const declared = operation?.kind === 'OperationDefinition' ? (operation.variableDefinitions ?? []) : [];
      expect(declared.map(({ variable }) => variable.name.value)).toEqual(Object.keys(variables ?? {}));
      for (const { variable, type } of declared) {
        const wanted = typeFromAST(schema, type);
        if (!isInputType(wanted)) throw new Error(`${variable.name.value} has no input type.`);
        expect(coerceInputValue(variables?.[variable.name.value], wanted)).toBeDefined();
      }
    },
  );

  it('is refused for what the schema has not', () => {
    expect(() => exampleOf(schema, 'nothing', 'en')).toThrow('The schema has no operation nothing.');
  });
});

describe.each(routing.locales)('the reference in %s', (locale) => {
  const tree = parseMarkdown(referenceMarkdown(locale));
  const ids = [...headingsOf(tree).values()].map(({ id }) => id);

  it('has an entry for every operation and every type', () => {
    expect(ids).toEqual(expect.arrayContaining([...operations, ...ownTypes().map(({ name }) => name)]));
  });

  it('has no anchor twice and no link to one that is not there', () => {
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...walk(tree)].flatMap((node) =>
      node.type === 'link' && node.url.startsWith('#') ? [node.url.slice(1)] : [],
    );
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
    expect(links.length).toBeGreaterThan(100);
  });

  it('says what is deprecated and what a default is', () => {
    const text = referenceMarkdown(locale);
    expect(text).toContain(`**${locale === 'pt' ? 'Obsoleto.' : 'Deprecated.'}** Use generate`);
    expect(text).toMatch(/\| `first` \| `Int` \| `20` \|/);
  });
});

describe('uses', () => {
  it('lists fields, arguments and operations, and nothing twice', () => {
    expect(usesOf(schema).get('GenerateInput')).toEqual(['quote', 'generate']);
    expect(usesOf(schema).get('GenerationContent')).toEqual(['GenerateInput.input']);
  });
});

function ownTypes(): GraphQLNamedType[] {
  const roots = rootsOf(schema).map(({ type }) => type.name);
  return Object.values(schema.getTypeMap()).filter(
    (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type) && !roots.includes(type.name),
  );
}

/** Every description by its path, on one line. */
function schemaWords(): Map<string, string> {
  const words = new Map<string, string>();
  const note = (key: string, text: string | null | undefined) =>
    words.set(key, (text ?? '').replaceAll(/\s*\n\s*/g, ' ').trim());
  for (const type of ownTypes()) note(type.name, type.description);
  for (const type of Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'))) {
    if (isEnumType(type))
      for (const value of type.getValues()) note(`${type.name}.${value.name}`, value.description);
    if (!isObjectType(type) && !isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const key = `${type.name}.${field.name}`;
      note(key, field.description);
      if (field.deprecationReason) note(`${key}._deprecated`, field.deprecationReason);
      if ('args' in field)
        for (const argument of field.args) note(`${key}.${argument.name}`, argument.description);
    }
  }
  return words;
}

interface Tree {
  readonly [name: string]: string | Tree;
}

function flatten(tree: Tree, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([name, value]): [string, string][] => {
      const key = name === '_' ? prefix.slice(0, -1) : `${prefix}${name}`;
      return typeof value === 'string' ? [[key, value]] : [...flatten(value, `${key}.`)];
    }),
  );
}
