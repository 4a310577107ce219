import { providerModels } from '#catalog/models.ts';
import { planTable } from '#components/docs/parts/limits.ts';
import { messages } from '#components/docs/words.ts';
import { templates } from '#components/labs/templates.ts';
import { decodeHeaders } from '#components/limits/decode-headers.ts';
import { exampleHead } from '#components/limits/example-headers.ts';
import { headerRows } from '#components/limits/header-rows.ts';
import { limitText, requestLimitKeys } from '#components/limits/limit-text.ts';
import { meaningTexts } from '#components/limits/meaning-text.ts';
import { firstQuestion } from '#components/limits/plan-address.ts';
import { answerPlan } from '#components/limits/plan-question.ts';
import { plannedModel } from '#components/limits/planned-model.ts';
import { plannerText } from '#components/limits/planner-text.ts';
import { plannerWords } from '#components/limits/planner-words.ts';
import { code, table } from '#components/prose/table.ts';
import { errorPath } from '#contract/errors.ts';
import { headers } from '#contract/limits.ts';
import type { Locale } from '#i18n/routing.ts';
import { sayIn } from './say.ts';

/** What each plan allows, what the headers say, and how large a request may be. */
export function limitsMarkdown(locale: Locale): string {
  const { say } = sayIn(locale);
  const ofHeader = (name: string) => say(`limits.headers.${name}`);
  return [
    `# ${say('limits.title')}`,
    say('limits.lead'),
    planTable({ full: 'true' }, locale),
    `${say('limits.reads')} ${say('limits.error', { link: (words) => `[${code(words)}](${errorPath('RATE_LIMIT')})` })}`,
    ...planner(locale),
    ...decoder(locale),
    `## ${ofHeader('title')}`,
    ofHeader('note'),
    table(
      [ofHeader('name'), ofHeader('where'), ofHeader('meaning'), ofHeader('unit')],
      headerRows.map(({ key, unit, sent }) => [
        code(headers[key]),
        ofHeader(sent ? 'request' : 'response'),
        ofHeader(`of.${key}`),
        ofHeader(`units.${unit}`),
      ]),
    ),
    `## ${say('limits.request.title')}`,
    say('limits.request.note'),
    table(
      [say('limits.request.what'), { title: say('limits.request.max'), figure: true }],
      requestLimitKeys.map((key) => [
        say(`limits.request.of.${key}`),
        limitText(key, locale, (unit) => say(`limits.request.units.${unit}`)),
      ]),
    ),
  ].join('\n\n');
}

/** The example that the planner opens with, and how it counts. */
function planner(locale: Locale): string[] {
  const words = plannerWords(locale);
  const { columns } = words;
  const planned = answerPlan(firstQuestion, providerModels.map(plannedModel));
  const { verdict, advice, figures, rows } = plannerText(planned, words, locale);
  return [
    `## ${words.title}`,
    words.note,
    words.lead,
    `**${verdict}**`,
    ...(advice === '' ? [] : [advice]),
    `### ${words.load}`,
    figures.map(([label, value]) => `- ${label}: ${value}`).join('\n'),
    `### ${words.table}`,
    table(
      [
        columns.plan,
        columns.verdict,
        columns.first,
        { title: columns.most, figure: true },
        { title: columns.jobs, figure: true },
      ],
      rows.map((row) => [row.plan, row.verdict, row.first, row.most, row.jobs]),
    ),
    words.catalogue,
    words.method,
  ];
}

/** Headers of an answer with what each of them says. */
function decoder(locale: Locale): string[] {
  const words = templates(locale, 'limits.decoder', messages[locale].limits.decoder);
  const { header, value, meaning } = words.columns;
  return [
    `## ${words.title}`,
    words.note,
    words.lead,
    table(
      [header, value, meaning],
      decodeHeaders(exampleHead()).map((line) => [
        code(line.name),
        code(line.value),
        meaningTexts(line, words, locale).join(' '),
      ]),
    ),
  ];
}
