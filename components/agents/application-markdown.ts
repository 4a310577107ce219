import { providerModels } from '#catalog/models.ts';
import { defaultQuote } from '#components/models/default-quote.ts';
import { numberText } from '#components/models/entry-text.ts';
import { code, table } from '#components/prose/table.ts';
import type { Locale } from '#i18n/routing.ts';
import { sayIn } from './say.ts';

type Link = (words: string) => string;

const linkTo =
  (address: string): Link =>
  (words) =>
    `[${words}](${address})`;

/** The playground: what it is for, and the address that opens it with each model. */
export function playgroundMarkdown(locale: Locale): string {
  const { say } = sayIn(locale);
  return [
    `# ${say('playground.title')}`,
    say('playground.description'),
    say('agents.applications.playground'),
    table(
      [say('playground.model'), code('provider'), { title: say('models.columns.price'), figure: true }],
      providerModels.map((model) => [
        `[${model.name}](/playground?model=${model.id})`,
        code(model.provider),
        numberText(defaultQuote(model).creditCost, locale),
      ]),
    ),
  ].join('\n\n');
}

/** The status page: how it is measured, and where the figures are read. They change by the minute and stand in no text. */
export function statusMarkdown(locale: Locale): string {
  const { say } = sayIn(locale);
  return [
    `# ${say('status.title')}`,
    say('status.lead'),
    say('status.json', { json: linkTo('/status.json') }),
    say('status.method'),
  ].join('\n\n');
}

/** The page of keys and usage: what can be done there, which needs a browser. */
export function keysMarkdown(locale: Locale): string {
  const { say } = sayIn(locale);
  return [
    `# ${say('keys.title')}`,
    say('keys.lead'),
    say('keys.noScript', { guide: linkTo('/docs/authentication') }),
    `## ${say('keys.welcome.open.title')}`,
    say('keys.welcome.open.text'),
    `## ${say('keys.welcome.signIn.title')}`,
    `${say('keys.welcome.signIn.text')} ${say('keys.welcome.signIn.note')}`,
  ].join('\n\n');
}
