import type { Constraint } from '#catalog/search/constraint.ts';

/** A constraint read at the start of a text, and how many characters of it say so. */
export interface Reading {
  readonly constraint: Constraint;
  readonly length: number;
}

const number = String.raw`\d+(?:[.,]\d+)*`;
const from = String.raw`at least|min(?:imum)?(?: of)?\b|from|>=|≥|no minimo(?: de)?|pelo menos|ao menos|minimo(?: de)?|a partir de|desde`;
const above = 'more than|longer than|over|above|>|mais de|acima de|maior que|mais longo que';
const upTo = String.raw`at most|up to|no more than|max(?:imum)?(?: of)?\b|<=|≤|ate|no maximo(?: de)?|maximo(?: de)?`;
const below = 'under|less than|below|cheaper than|shorter than|<|menos de|abaixo de|menor que|por menos de';
const orMore = String.raw`\+|or more|or longer|ou mais|em diante`;
const orLess = 'or less|or shorter|ou menos';
const units =
  '(?<seconds>s|secs?|seconds?|seg|segs|segundos?)|(?<minutes>min|mins|minutes?|minutos?)|(?<credits>credits?|creditos?|cr)|(?<characters>characters?|chars?|caracteres?|letras)';
const subject = '(?<price>price|cost|costs|preco|custo|custa|custando)|(?<length>duration|length|duracao)';

const pattern = new RegExp(
  String.raw`^(?:(?:${subject})\s*[:=]?\s*)?(?:(?:(?<from>${from})|(?<above>${above})|(?<upTo>${upTo})|(?<below>${below}))\s*)?` +
    String.raw`(?<first>${number})\s*(?:(?:-|–|to|a|ate)\s*(?<second>${number})\s*)?(?:(?:${units})(?![a-z0-9]))?(?![a-z0-9:])\s*(?:(?<orMore>${orMore})|(?<orLess>${orLess}))?`,
);

/** A length, a price or a number of characters at the start of a folded text: `at least 8 s`, `ate 300 creditos`, `price<300`. */
export function readAmount(text: string): Reading | null {
  const found = pattern.exec(text);
  if (!found?.groups) return null;
  const constraint = toConstraint(found.groups);
  return constraint && { constraint, length: found[0].trimEnd().length };
}

type Groups = Readonly<Record<string, string | undefined>>;

function toConstraint(groups: Groups): Constraint | null {
  const compared =
    groups.from ?? groups.above ?? groups.upTo ?? groups.below ?? groups.orMore ?? groups.orLess;
  const first = numberOf(groups.first ?? '');
  const second = groups.second === undefined ? undefined : numberOf(groups.second);
  if (groups.seconds ?? groups.minutes ?? groups.length) {
    const factor = groups.minutes ? 60 : 1;
    return secondsOf(groups, first * factor, second === undefined ? undefined : second * factor);
  }
  if (groups.characters) return { kind: 'characters', count: Math.round(second ?? first) };
  const meansCredits = groups.credits ?? groups.price ?? compared;
  if (!meansCredits || groups.from || groups.above || groups.orMore) return null;
  return { kind: 'credits', max: wholeBelow(second ?? first, groups.below !== undefined) };
}

function secondsOf(groups: Groups, first: number, second: number | undefined): Constraint {
  const { from: atLeast, above: more, upTo: atMost, below: less, orMore: plus, orLess: minus } = groups;
  if (second !== undefined)
    return { kind: 'seconds', min: Math.min(first, second), max: Math.max(first, second) };
  if (more) return { kind: 'seconds', min: Math.floor(first) + 1 };
  if (atLeast ?? plus) return { kind: 'seconds', min: first };
  if (atMost ?? less ?? minus) return { kind: 'seconds', max: wholeBelow(first, less !== undefined) };
  return { kind: 'seconds', min: first, max: first };
}

/** Credits and the lengths that models take are whole: below 300 is 299 at most. */
function wholeBelow(value: number, strictly: boolean): number {
  return strictly ? Math.max(0, Math.ceil(value) - 1) : value;
}

/** `1,000` and `1.000` are a thousand, `7,5` and `7.5` seven and a half. */
function numberOf(text: string): number {
  if (/^\d{1,3}([.,]\d{3})+$/.test(text)) return Number(text.replaceAll(/[.,]/g, ''));
  return Number.parseFloat(text.replace(',', '.'));
}
