import type { Model } from '#catalog/model.ts';
import { models } from '#catalog/models.ts';
import { type CompareRow, compareRows } from '#components/compare/compare-rows.ts';
import { type CompareWords, compareWords } from '#components/compare/compare-words.ts';
import { equalRequests } from '#components/compare/equal-requests.ts';
import { numberText } from '#components/models/entry-text.ts';
import { constraintText } from '#components/models/search/constraint-text.ts';
import { reasonText } from '#components/models/search/reason-text.ts';
import { code, table } from '#components/prose/table.ts';
import { generationTypes } from '#contract/request.ts';
import type { Locale } from '#i18n/routing.ts';
import { sayIn } from './say.ts';

/** All models of each medium side by side, and what equal requests cost with each. */
export function compareMarkdown(locale: Locale): string {
  const { say } = sayIn(locale);
  const words = compareWords(locale);
  return [
    `# ${say('compare.title')}`,
    say('compare.lead'),
    ...generationTypes.flatMap((type) => {
      const ofType = models.filter((model) => model.type === type);
      return [`## ${words.search.media[type]}`, propertyTable(ofType, words), ...requestTable(ofType, words)];
    }),
  ].join('\n\n');
}

function propertyTable(ofType: readonly Model[], words: CompareWords): string {
  const label = ({ label: name, option }: CompareRow) => (option ? `${name} ${code(option)}` : name);
  return table(
    [words.table.property, '', ...ofType.map(linked)],
    compareRows(ofType, words).map((row) => [
      label(row),
      row.differs ? words.table.differs : words.table.same,
      ...row.values.map((value) => value || words.table.none),
    ]),
  );
}

function requestTable(ofType: readonly Model[], words: CompareWords): readonly string[] {
  const requests = equalRequests(ofType);
  if (requests.length === 0) return [];
  const rows = requests.map(({ wish, answers }) => [
    wish.map((constraint) => constraintText(constraint, words.search)).join(', '),
    ...answers.map(({ found, reasons }) =>
      found ? numberText(found.credits, words.search.locale) : reasonText(reasons, words.search),
    ),
  ]);
  return [table([words.table.equal, ...ofType.map(linked)], rows)];
}

function linked({ id, name }: Model): string {
  return `[${name}](/models/${id})`;
}
