import type { Facts } from './read-document.ts';

const tags: Readonly<Record<string, string>> = { pt: 'pt-BR', en: 'en' };

/** What is wrong with the head and the headings of a page, one line each. */
export function checkFacts(path: string, facts: Facts): readonly string[] {
  const [, locale = '', ...rest] = path.split('/');
  const address = (language: string) => ['', language, ...rest].join('/');
  const languages = { 'pt-BR': address('pt'), en: address('en'), 'x-default': address('en') };
  const wrong: readonly (readonly [boolean, string])[] = [
    [facts.lang !== tags[locale], `is in ${facts.lang}`],
    [facts.h1 !== 1, `has ${facts.h1} titles of the first level`],
    [!facts.title.includes('Doitong'), `is called ${facts.title}`],
    [facts.description.length < 20 || facts.description.length > 220, `is described as ${facts.description}`],
    [facts.canonical !== path, `has its canonical address at ${facts.canonical}`],
    [!same(facts.languages, languages), `names as its translations ${JSON.stringify(facts.languages)}`],
    [facts.card !== `/cards${path}.png`, `has the card ${facts.card}`],
    [facts.twice.length > 0, `uses ids twice: ${facts.twice.join(', ')}`],
    [facts.unanchored.length > 0, `has headings without an anchor: ${facts.unanchored.join(' | ')}`],
    [facts.data.some((text) => !isThing(text)), 'has structured data that is none'],
  ];
  return wrong.filter(([is]) => is).map(([, what]) => `${path} ${what}`);
}

function same(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  const sorted = (record: Readonly<Record<string, string>>) =>
    JSON.stringify(Object.entries(record).sort(([a], [b]) => a.localeCompare(b)));
  return sorted(one) === sorted(other);
}

function isThing(text: string): boolean {
  const thing: unknown = JSON.parse(text);
  return typeof thing === 'object' && thing !== null && '@context' in thing && '@type' in thing;
}

/** Titles and descriptions that stand on more than one page. */
export function repeated(pages: ReadonlyMap<string, Facts>): readonly string[] {
  const seen = new Map<string, string>();
  return [...pages].flatMap(([path, { title, description }]) =>
    [`title ${title}`, `description ${description}`].flatMap((text) => {
      const first = seen.get(text);
      seen.set(text, first ?? path);
      return first === undefined || first.slice(1, 3) !== path.slice(1, 3)
        ? []
        : [`${path} and ${first}: ${text}`];
    }),
  );
}
