import { expect, it } from 'vitest';
import { colour } from './palettes.ts';
import { readColours } from './read-colours.ts';
import { readScene } from './scene.ts';
import { stripAccents } from './strip-accents.ts';

const red = colour('c9302c');
const blue = colour('2f6fd0');
const black = colour('2a282c');
const purple = colour('8a45c4');
const gold = colour('e0ac38');

it.each([
  ['a black cat', { cat: black }],
  ['um gato preto', { cat: black }],
  ['red vintage car', { car: red }],
  ['um carro antigo vermelho', { car: red }],
  ['the car is red', { car: red }],
  ['balão azul', { balloon: blue }],
  ['a big blue hot air balloon', { balloon: blue }],
  ['céu roxo sobre o mar azul', { sky: purple, water: blue }],
  ['golden light', { light: gold }],
  ['luz dourada', { light: gold }],
  ['a red car and a black dog', { car: red, dog: black }],
  ['um gato preto e um carro vermelho', { cat: black, car: red }],
])('gives the colours of %s to what they are said of', (prompt, expected) => {
  expect(readColours(stripAccents(prompt))).toEqual(expected);
});

it.each([
  'a cat with a red hat',
  'uma casa de telhado vermelho',
  'a cat, blue',
  'um gato, vermelho',
  'golden retriever',
])('gives no colour of something else: %s', (prompt) => {
  const { cat, house, dog } = readColours(stripAccents(prompt));
  expect([cat, house, dog]).toEqual([undefined, undefined, undefined]);
});

it('tells dark and light tones apart', () => {
  const tone = (prompt: string) => readColours(prompt).car?.[2] ?? 0;
  expect(tone('a dark blue car')).toBeLessThan(tone('a blue car'));
  expect(tone('carro azul claro')).toBeGreaterThan(tone('carro azul'));
});

it('paints sky and light in what was asked', () => {
  const palette = (prompt: string) => readScene({ prompt, seed: 7 }).palette;
  const [red = 0, green = 0, blue = 0] = palette('purple sky over the mountains').sky[1] ?? [];
  expect(Math.min(red, blue)).toBeGreaterThan(green);
  const [sunRed, , sunBlue] = palette('mountains in golden light').sun;
  expect(sunRed).toBeGreaterThan(sunBlue);
});
