import { nearestName } from '#catalog/nearest-name.ts';
import { type Constraint, subjectOf, withConstraint } from '#catalog/search/constraint.ts';
import type { InputName } from '#contract/request.ts';
import { fold } from './fold.ts';
import { type Reading, readAmount } from './read-amount.ts';
import { modelWords, optionValue, type Vocabulary } from './vocabulary.ts';

/** What a search text says. */
export interface Query {
  /** In the order of the text, each with the part of the text that says so. */
  readonly said: readonly Said[];
  /** Folded words that belong to the name of a model or its maker, mistypings mended. */
  readonly names: readonly string[];
  /** Words that mean nothing here. */
  readonly unknown: readonly string[];
}

export interface Said {
  readonly constraint: Constraint;
  readonly start: number;
  readonly end: number;
}

/** Reads a text in either language: constraints wherever they stand, names of models, and the rest. */
export function readQuery(text: string, vocabulary: Vocabulary): Query {
  const folded = fold(text);
  const said: Said[] = [];
  const words: string[] = [];
  let at = 0;
  while (at < folded.length) {
    const gap = /^[\s,;.!?()]+/.exec(folded.slice(at));
    if (gap) at += gap[0].length;
    if (at >= folded.length) break;
    const reading = readAt(folded.slice(at), vocabulary);
    const length = reading?.length ?? (/^[^\s,;]+/.exec(folded.slice(at))?.[0].length || 1);
    if (reading) said.push({ constraint: reading.constraint, start: at, end: at + length });
    else words.push(folded.slice(at, at + length));
    at += length;
  }
  return { said, ...sortWords(words) };
}

/** The text without the words that say something about the subject of a constraint. */
export function withoutSaid(text: string, said: readonly Said[], gone: Constraint): string {
  const spans = said.filter(({ constraint }) => subjectOf(constraint) === subjectOf(gone));
  const cut = spans
    .toReversed()
    .reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
  return spans.length === 0
    ? text
    : cut
        .replace(/\s*,(\s*,)+/g, ',')
        .replace(/^[\s,]+|[\s,]+$/g, '')
        .replace(/ {2,}/g, ' ');
}

/** All that was said as one list: what is about the same subject is joined. */
export function joined(said: readonly Constraint[]): readonly Constraint[] {
  return said.reduce<readonly Constraint[]>((list, next) => {
    const before = list.find((other) => subjectOf(other) === subjectOf(next));
    return withConstraint(list, before ? join(before, next) : next);
  }, []);
}

function join(before: Constraint, next: Constraint): Constraint {
  if (before.kind === 'seconds' && next.kind === 'seconds') return { ...before, ...next };
  if ('values' in before && 'values' in next) {
    return { ...next, values: [...new Set<string>([...before.values, ...next.values])] } as Constraint;
  }
  return next;
}

function readAt(text: string, vocabulary: Vocabulary): Reading | null {
  return (
    readRatio(text) ??
    readResolution(text) ??
    readAmount(text) ??
    readInput(text) ??
    readPhrase(text, vocabulary)
  );
}

function readRatio(text: string): Reading | null {
  const [all, across, down] = /^(\d{1,2}) ?[:x] ?(\d{1,2})(?![a-z0-9])/.exec(text) ?? [];
  return all ? { constraint: { kind: 'ratio', values: [`${across}:${down}`] }, length: all.length } : null;
}

const classes: readonly string[] = ['360p', '480p', '540p', '720p', '768p', '1080p', '4K'];
const classNames: Readonly<Record<string, string>> = {
  '4k': '4K',
  uhd: '4K',
  '2160p': '4K',
  'full hd': '1080p',
  fullhd: '1080p',
  hd: '720p',
};

function readResolution(text: string): Reading | null {
  const found =
    /^(?:(at least |from |pelo menos |a partir de |>=? ?)|(up to |at most |ate |no maximo |<=? ?))?(\d{3,4}p|4k|uhd|full ?hd|hd)(?![a-z0-9])( or more| ou mais| or better|\+)?/.exec(
      text,
    );
  const [, atLeast, atMost, written, orMore] = found ?? [];
  if (!found || !written) return null;
  const name = classNames[written] ?? written;
  const index = classes.indexOf(name);
  const above = (atLeast ?? orMore) && index >= 0 ? classes.slice(index) : [name];
  const values = atMost && index >= 0 ? classes.slice(0, index + 1) : above;
  return { constraint: { kind: 'resolution', values }, length: found[0].length };
}

const inputWords: Readonly<Record<string, InputName>> = {
  image: 'image',
  imagem: 'image',
  picture: 'image',
  photo: 'image',
  foto: 'image',
  audio: 'audio',
  recording: 'audio',
  gravacao: 'audio',
  text: 'text',
  texto: 'text',
  voice: 'voice',
  voz: 'voice',
};
const thing = Object.keys(inputWords).join('|');
const inputPatterns = [
  new RegExp(`^(?:entrada (?:de|com) |input[: ]|aceita |accepts |takes )(?:an? |uma? )?(${thing})(?![a-z])`),
  new RegExp(`^(${thing})[ -](?:input|inputs|as input|de entrada|como entrada|upload)(?![a-z])`),
  new RegExp(`^(?:from|with|com|a partir de) (?:an? |uma? |my |minha )?(?!audio)(${thing})(?![a-z])`),
  new RegExp(
    `^(${thing})(?= ?(?:to|para|2|em|->|→) ?(?:an? )?(?:video|image|imagem|audio|speech|fala|avatar))`,
  ),
];

function readInput(text: string): Reading | null {
  for (const pattern of inputPatterns) {
    const found = pattern.exec(text);
    const name = inputWords[found?.[1] ?? ''];
    if (found && name) return { constraint: { kind: 'input', name }, length: found[0].length };
  }
  return null;
}

function readPhrase(text: string, vocabulary: Vocabulary): Reading | null {
  const known = vocabulary.find(([phrase]) => text.startsWith(phrase) && isWordEnd(text, phrase.length));
  if (known) return withValue(text, { constraint: known[1], length: known[0].length });
  return readMistyped(text, vocabulary);
}

/** A phrase of one or two words that is nearly right, and is no model's name. */
function readMistyped(text: string, vocabulary: Vocabulary): Reading | null {
  const [word = ''] = /^[a-z0-9][^\s,;]*/.exec(text) ?? [];
  const [pair = word] = /^[a-z0-9][^\s,;]* [a-z0-9][^\s,;]*/.exec(text) ?? [];
  if (word.length < typoLengthMin || isKnownName(word)) return null;
  for (const written of [pair, word]) {
    const near = vocabulary.filter(
      ([phrase]) =>
        Math.abs(phrase.length - written.length) <= 1 &&
        phrase.includes(' ') === written.includes(' ') &&
        phrase.slice(0, 2) === written.slice(0, 2),
    );
    const meant = nearestName(
      written,
      near.map(([phrase]) => phrase),
    );
    const found = near.find(([phrase]) => phrase === meant);
    if (found) return { constraint: found[1], length: written.length };
  }
  return null;
}

/** `style: oil` and `mode=pro` name the value too. */
function withValue(text: string, reading: Reading): Reading {
  const { constraint, length } = reading;
  if (constraint.kind !== 'option' || constraint.values.length > 0) return reading;
  const [all = '', word = ''] = /^\s*[:=]\s*([^\s,;]+)/.exec(text.slice(length)) ?? [];
  const value = optionValue(constraint.name, word);
  return value === undefined
    ? reading
    : { constraint: { ...constraint, values: [value] }, length: length + all.length };
}

const typoLengthMin = 5;

function isWordEnd(text: string, at: number): boolean {
  return at >= text.length || !/[a-z0-9]/.test(text.charAt(at));
}

const fillers = new Set(
  'a an the with and or for that of in by to any is as model models need want me o os um uma com e ou para que de do da em no na por modelo modelos quero preciso um input entrada & + / -'.split(
    ' ',
  ),
);

function sortWords(words: readonly string[]): { names: readonly string[]; unknown: readonly string[] } {
  const meant = words.filter((word) => !fillers.has(word)).map((word) => [word, nameFor(word)] as const);
  return {
    names: meant.flatMap(([, name]) => name ?? []),
    unknown: meant.flatMap(([word, name]) => (name === undefined ? [word] : [])),
  };
}

function nameFor(word: string): string | undefined {
  return isKnownName(word)
    ? word
    : nearestName(
        word,
        [...modelWords()].filter(({ length }) => length >= 4),
      );
}

function isKnownName(word: string): boolean {
  return [...modelWords()].some((name) => name.includes(word));
}
