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
  const figure = (value: number) => numberText(value, locale);
  const { hours, messagesMax, messagesPerMinute, bodyBytesMax, headerBytesMax, samplesMax } = inboxRules;
  return [
    `## ${say('webhookBench.api.title')}`,
    say('webhookBench.api.text'),
    ...['openInbox', 'sendWebhookSamples', 'inbox'].map((name) => example(name, locale)),
    `## ${say('webhookBench.api.limits')}`,
    table(
      [say('webhookBench.api.limit'), { title: say('webhookBench.api.value'), figure: true }],
      [
        [say('webhookBench.api.hours'), say('webhookBench.api.hoursValue', { count: hours })],
        [say('webhookBench.api.messages'), figure(messagesMax)],
        [say('webhookBench.api.perMinute'), figure(messagesPerMinute)],
        [say('webhookBench.api.body'), figure(bodyBytesMax)],
        [say('webhookBench.api.headers'), figure(headerBytesMax)],
        [say('webhookBench.api.samples'), figure(samplesMax)],
        [
          say('webhookBench.api.delay'),
          say('webhookBench.api.delayValue', { count: inboxRules.delaySecondsMax }),
        ],
      ],
    ),
    say('webhookBench.api.guide', { guide: (text: string) => `[${text}](/docs/webhooks)` }),
  ].join('\n\n');
}

/** An operation under its name, with its variables as a comment, so that each is one block. */
function example(name: string, locale: Locale): string {
  const { document, variables } = exampleOf(schema, name, locale);
  const comment = variables ? `# ${JSON.stringify(variables)}\n` : '';
  return fence('graphql', name, comment + document);
}
