import { expect, it } from 'vitest';
import { readQuoted } from './read-quoted.ts';

it.each([
  ['a sign with "Hello world"', 'Hello world'],
  ['placa escrito “Olá”', 'Olá'],
  ["neon 'OPEN'", 'OPEN'],
  ['neon sign that says HELLO', 'HELLO'],
  ['letreiro neon que diz BOM DIA na parede', 'BOM DIA'],
  ['logo for a company called Acme', 'Acme'],
])('finds the words of %s', (prompt, expected) => {
  expect(readQuoted(prompt)).toBe(expected);
});

it.each(['a neon sign', "it's a dog's life", ''])('finds none in %j', (prompt) => {
  expect(readQuoted(prompt)).toBeUndefined();
});

it('cuts what no sign would hold', () => {
  expect(readQuoted(`"${'a'.repeat(50)}"`)).toHaveLength(18);
});
