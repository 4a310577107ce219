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
  const word = (key: string, values = {}) => say(`webhookBench.${key}`, values);
  const figure = (value: number) => numberText(value, locale);
  const { hours, messagesMax, messagesPerMinute, bodyBytesMax, headerBytesMax, samplesMax } = inboxRules;
  return [
    `## ${word('api.title')}`,
    word('api.text'),
    ...['openInbox', 'sendWebhookSamples', 'inbox'].map((name) => example(name, locale)),
    `## ${word('api.limits')}`,
    table(
      [word('api.limit'), { title: word('api.value'), figure: true }],
      [
        [word('api.hours'), word('api.hoursValue', { count: hours })],
        [word('api.messages'), figure(messagesMax)],
        [word('api.perMinute'), figure(messagesPerMinute)],
        [word('api.body'), figure(bodyBytesMax)],
        [word('api.headers'), figure(headerBytesMax)],
        [word('api.samples'), figure(samplesMax)],
        [word('api.delay'), word('api.delayValue', { count: inboxRules.delaySecondsMax })],
      ],
    ),
    word('api.guide', { guide: (text: string) => `[${text}](/docs/webhooks)` }),
  ].join('\n\n');
}

/** An operation under its name, with its variables as a comment, so that each is one block. */
function example(name: string, locale: Locale): string {
  const { document, variables } = exampleOf(schema, name, locale);
  const comment = variables ? `# ${JSON.stringify(variables)}\n` : '';
  return fence('graphql', name, comment + document);
}
