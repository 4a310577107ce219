import { type SsmlElement, ssmlFault } from './parse-ssml.ts';

type Reading = (text: string, language: string, element: SsmlElement) => string;

const readings: Readonly<Record<string, Reading>> = {
  characters: spell,
  'spell-out': spell,
  verbatim: spell,
  digits: spellDigits,
  telephone: telephone,
  cardinal: plain,
  number: plain,
  ordinal: ordinal,
  date: date,
  time: plain,
  currency: plain,
  unit: plain,
};

/** What is said in place of the text of a say-as element. Throws when `interpret-as` is missing or unknown. */
export function sayAs(element: SsmlElement, text: string, language: string): string {
  const kind = element.attributes['interpret-as'];
  if (!kind) throw ssmlFault('<say-as> needs the attribute interpret-as', element);
  const reading = readings[kind];
  if (!reading)
    throw ssmlFault(`interpret-as="${kind}" is not one of ${Object.keys(readings).join(', ')}`, element);
  return reading(text.trim(), language, element);
}

function plain(text: string): string {
  return text;
}

/** A comma after each sign gives it a stress and a short pause of its own. */
function spell(text: string): string {
  return [...text.replace(/\s+/g, '')].map((sign) => sign.toUpperCase()).join(', ');
}

function spellDigits(text: string): string {
  return (text.match(/\d/g) ?? []).join(' ');
}

function telephone(text: string): string {
  const groups = text.replace('+', ' + ').match(/\+|\d+/g) ?? [];
  return groups.map((group) => [...group].join(' ')).join(', ');
}

function ordinal(text: string, language: string): string {
  const number = Number.parseInt(text, 10);
  if (Number.isNaN(number)) return text;
  if (!language.startsWith('en')) return `${number}${language.startsWith('de') ? '.' : 'º'}`;
  const suffix = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' };
  return `${number}${suffix[new Intl.PluralRules('en', { type: 'ordinal' }).select(number)]}`;
}

const orders: Readonly<Record<string, readonly [day: number, month: number, year: number]>> = {
  dmy: [0, 1, 2],
  mdy: [1, 0, 2],
  ymd: [2, 1, 0],
};

/** Dates are written out in the language: 22/11/2026 as 22 de novembro de 2026. */
function date(text: string, language: string, element: SsmlElement): string {
  const parts = text.split(/[-/.\s]+/).map(Number);
  if (parts.length !== 3 || parts.some(Number.isNaN)) return text;
  const order = orders[element.attributes.format ?? usualOrder(parts, language)];
  if (!order) throw ssmlFault('The format of a date must be dmy, mdy or ymd', element);
  const [day = 1, month = 1, year = 0] = order.map((place) => parts[place]);
  const when = new Date(Date.UTC(year, month - 1, day));
  if (when.getUTCMonth() !== month - 1) throw ssmlFault(`${text} is not a date`, element);
  return when.toLocaleDateString(language, { dateStyle: 'long', timeZone: 'UTC' });
}

function usualOrder([first = 0, second = 0]: readonly number[], language: string): string {
  if (first > 31) return 'ymd';
  if (second > 12) return 'mdy';
  return language === 'en-US' && first <= 12 ? 'mdy' : 'dmy';
}
