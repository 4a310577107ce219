import { englishColours, portugueseColours } from './colour-words.ts';
import type { Colour } from './layer.ts';
import { mixColour, scaleColour } from './shade.ts';
import { subjects } from './subject-words.ts';
import type { SubjectName } from './vocabulary.ts';
import { words } from './words.ts';

/** What a prompt can ask a colour for. */
export type Coloured = SubjectName | 'sky' | 'water' | 'light' | 'background' | 'hair' | 'flowers';

export type Colours = Readonly<Partial<Record<Coloured, Colour>>>;

const things: readonly (readonly [Coloured, RegExp])[] = [
  ...subjects,
  ['sky', words('sky|skies|ceu|ceus|sunset|sunrise|por do sol|clouds?|nuvens')],
  ['water', words('sea|ocean|water|waters|lake|river|mar|oceano|aguas?|lago|lagoa|rio')],
  ['light', words('light|lights|lighting|luz|luzes|sun|sol|glow|brilho')],
  ['background', words('background|backdrop|wall|fundo|parede')],
  ['hair', words('hair|haired|cabelos?')],
  ['flowers', words('flowers|flores|roses|rosas|tulips|tulipas|petals|petalas')],
];

/** Between a thing and its colour stand at most this many other words. */
const reach = 3;
const barrier = words(
  'of|in|on|at|with|and|or|an?|the|over|under|by|near|from|to|its|his|her|as?|os?|de|d[aeo]s?|em|n[ao]s?|com|e|ou|ums?|umas?|sobre|sob|perto|para|que|is|are',
);
const darker = words('dark|deep|escur[oa]s?|profund[oa]s?');
const lighter = words('light|pale|pastel|soft|baby|clar[oa]s?|suave');

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The colours that a plain text (lower case, no accents) asks for things: `red vintage car`, `gato preto`, `the car is red`.
 * English colours are looked for before the noun, Portuguese ones after it.
 */
export function readColours(text: string): Colours {
  const found: Partial<Record<Coloured, Colour>> = {};
  const all = [...text.matchAll(/[\w-]+|[^\w\s-]/g)].map(
    ({ 0: word, index }): Word => ({ text: word, start: index, end: index + word.length }),
  );
  for (const [thing, pattern] of things) {
    const match = pattern.exec(text);
    if (!match) continue;
    const before = all.filter(({ end }) => end <= match.index).reverse();
    const after = all.filter(({ start }) => start >= match.index + match[0].length);
    const asked = colourBefore(before) ?? colourAfter(after);
    if (asked) found[thing] = asked;
  }
  return found;
}

function colourBefore(nearestFirst: readonly Word[]): Colour | undefined {
  for (const [i, { text }] of nearestFirst.slice(0, reach + 1).entries()) {
    const colour = englishColours.find(({ pattern }) => whole(pattern, text))?.colour;
    if (colour) return toned(colour, nearestFirst[i + 1]);
    if (isBarrier(text)) return undefined;
  }
  return undefined;
}

function colourAfter(following: readonly Word[]): Colour | undefined {
  const verb = /^(?:is|are)$/.test(following[0]?.text ?? '');
  const known = verb ? englishColours : portugueseColours;
  for (const [i, { text }] of following.slice(verb ? 1 : 0, reach + 1).entries()) {
    const colour = known.find(({ pattern }) => whole(pattern, text))?.colour;
    if (colour) return toned(colour, following[i + 1]);
    if (isBarrier(text)) return undefined;
  }
  return undefined;
}

const whole = (pattern: RegExp, word: string) => pattern.exec(word)?.[0] === word;

const isBarrier = (text: string) => whole(barrier, text) || !/^[\w-]/.test(text);

function toned(colour: Colour, word: Word | undefined): Colour {
  if (word && whole(darker, word.text)) return scaleColour(colour, 0.6);
  if (word && whole(lighter, word.text)) return mixColour(colour, [255, 255, 255], 0.4);
  return colour;
}
