import type { Colour } from './layer.ts';
import { colour } from './palettes.ts';
import { words } from './words.ts';

interface ColourWord {
  readonly pattern: RegExp;
  readonly colour: Colour;
}

const colourWord = (hex: string, body: string): ColourWord => ({ pattern: words(body), colour: colour(hex) });

/** Colours said in English, which stand before their noun. */
export const englishColours: readonly ColourWord[] = [
  colourWord('2a282c', 'black'),
  colourWord('f3efe8', 'white|ivory'),
  colourWord('c9302c', 'red|crimson|scarlet'),
  colourWord('2f6fd0', 'blue|azure|sapphire'),
  colourWord('2f3f8f', 'navy|indigo'),
  colourWord('2f8f4e', 'green|emerald'),
  colourWord('f2c230', 'yellow'),
  colourWord('ee7a22', 'orange|ginger'),
  colourWord('8a45c4', 'purple|violet|lilac'),
  colourWord('ee6fa8', 'pink|magenta|rose'),
  colourWord('7a4e2c', 'brown|chestnut'),
  colourWord('8a8d92', 'gr[ae]y'),
  colourWord('e0ac38', 'gold|golden|amber'),
  colourWord('c6ccd4', 'silver|chrome'),
  colourWord('25a5a0', 'turquoise|teal|cyan|aqua'),
  colourWord('e3d3b2', 'beige|cream|blond|blonde'),
];

/** Colours said in Portuguese, which stand after their noun. */
export const portugueseColours: readonly ColourWord[] = [
  colourWord('2a282c', 'pret[oa]s?|negr[oa]s?'),
  colourWord('f3efe8', 'branc[oa]s?'),
  colourWord('c9302c', 'vermelh[oa]s?|rubr[oa]s?'),
  colourWord('2f6fd0', 'azul|azuis'),
  colourWord('2f8f4e', 'verdes?'),
  colourWord('f2c230', 'amarel[oa]s?'),
  colourWord('ee7a22', 'laranjas?|alaranjad[oa]s?|ruiv[oa]s?'),
  colourWord('8a45c4', 'rox[oa]s?|violetas?|lilas'),
  colourWord('ee6fa8', 'rosas?|cor-de-rosa|magenta'),
  colourWord('7a4e2c', 'marrom|marrons|castanh[oa]s?'),
  colourWord('c8864a', 'caramelos?'),
  colourWord('8a8d92', 'cinzas?|cinzent[oa]s?'),
  colourWord('e0ac38', 'dourad[oa]s?'),
  colourWord('c6ccd4', 'pratead[oa]s?|prata'),
  colourWord('25a5a0', 'turquesas?|ciano'),
  colourWord('e3d3b2', 'beges?|creme|loir[oa]s?'),
];
