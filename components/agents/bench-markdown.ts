import { numberText } from '#components/models/entry-text.ts';
import { fence } from '#components/prose/fence.ts';
import { table } from '#components/prose/table.ts';
import { exampleOf } from '#components/reference/example.ts';
import { schema } from '#components/reference/schema.ts';
import { inboxRules } from '#contract/inbox.ts';
import type { Locale } from '#i18n/routing.ts';
import { sayIn } from './say.ts';

/** The bench for who reads: what it is for, and how to do the same over the API. */
export function benchMarkdown(locale: Locale): string {
  const { say } = sayIn(locale);
  return [
    `# ${say('webhookBench.title')}`,
    say('webhookBench.lead'),
    say('webhookBench.send.text'),
    benchNotes(locale),
  ].join('\n\n');
}

/** What stands under the bench: an inbox over the API, and what it takes. */
export function benchNotes(locale: Locale): string {
  const { say } = sayIn(locale);
  const word = (name: string, values = {}) => say(`webhookBench.api.${name}`, values);
  const figure = (value: number) => numberText(value, locale);
  const { hours, messagesMax, messagesPerMinute, bodyBytesMax, headerBytesMax, samplesMax } = inboxRules;
  return [
    `## ${word('title')}`,
    word('text'),
    ...['openInbox', 'sendWebhookSamples', 'inbox'].map((name) => example(name, locale)),
    `## ${word('limits')}`,
    table(
      [word('limit'), { title: word('value'), figure: true }],
      [
        [word('hours'), word('hoursValue', { count: hours })],
        [word('messages'), figure(messagesMax)],
        [word('perMinute'), figure(messagesPerMinute)],
        [word('body'), figure(bodyBytesMax)],
        [word('headers'), figure(headerBytesMax)],
        [word('samples'), figure(samplesMax)],
        [word('delay'), word('delayValue', { count: inboxRules.delaySecondsMax })],
      ],
    ),
    word('guide', { guide: (text: string) => `[${text}](/docs/webhooks)` }),
  ].join('\n\n');
}

/** An operation under its name, with its variables as a comment, so that each is one block. */
function example(name: string, locale: Locale): string {
  const { document, variables } = exampleOf(schema, name, locale);
  const comment = variables ? `# ${JSON.stringify(variables)}\n` : '';
  return fence('graphql', name, comment + document);
}
