import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, expectTypeOf, test } from 'vitest';
import {
  type Generation,
  isOperationName,
  openAccountText,
  operations,
  operationTexts,
  type Quote,
  type VariablesOfOperation,
} from './operations.ts';
import type { GenerateInput, GenerationStatus } from './request.ts';

const schema = buildSchema(readFileSync(new URL('./schema.graphql', import.meta.url), 'utf8'));

describe.each(Object.entries({ ...operationTexts, OpenAccount: openAccountText }))('%s', (name, text) => {
  test('fits the schema', () => {
    expect(validate(schema, parse(text))).toEqual([]);
  });

  test('is one operation of this name', () => {
    const names = parse(text).definitions.map((definition) =>
      definition.kind === 'OperationDefinition' ? definition.name?.value : definition.kind,
    );
    expect(names).toEqual([name]);
  });
});

test('there is a typed document for each text', () => {
  expect(Object.keys(operations)).toEqual(Object.keys(operationTexts));
});

test('only known names are operations', () => {
  expect(isOperationName('Generate')).toBe(true);
  for (const value of ['generate', 'OpenAccount', 'toString', '__proto__', '', null, 1]) {
    expect(isOperationName(value), String(value)).toBe(false);
  }
});

test('the types come from the schema', () => {
  expectTypeOf<Generation['status']>().toEqualTypeOf<GenerationStatus>();
  expectTypeOf<Quote['creditCost']>().toEqualTypeOf<number>();
  expectTypeOf<GenerateInput>().toExtend<VariablesOfOperation<'Generate'>['input']>();
});

test('the generated types fit the schema', () => {
  const script = new URL('../scripts/generate-graphql-types.mjs', import.meta.url).pathname;
  expect(execFileSync(process.execPath, [script, '--check'], { encoding: 'utf8' })).toBe('');
});
