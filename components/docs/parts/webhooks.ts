import { fence } from '#components/prose/fence.ts';
import { code, table } from '#components/prose/table.ts';
import { type WebhookPayload, webhookHeaders, webhookRules } from '#contract/webhook.ts';
import type { Locale } from '#i18n/routing.ts';
import type { LocalPart } from '../local-part.ts';
import { receiverNode, receiverPython } from '../recipes/webhook-receiver.ts';
import { messages } from '../words.ts';
import { figureText } from './facts.ts';

/** `<WebhookHeaderTable />`: the three headers of a delivery. */
export const webhookHeaderTable: LocalPart = (_, locale) => {
  const { name, meaning, webhook } = messages[locale].docs.parts;
  return table(
    [name, meaning],
    [
      [code(webhookHeaders.id), webhook.id],
      [code(webhookHeaders.timestamp), webhook.timestamp],
      [code(webhookHeaders.signature), webhook.signature],
    ],
  );
};

/** `<WebhookSchedule />`: when each attempt is made, after the one before and after the first. */
export const webhookSchedule: LocalPart = (_, locale) => {
  const words = messages[locale].docs.parts;
  let total = 0;
  return table(
    [
      { title: words.attempt, figure: true },
      { title: words.wait, figure: true },
      { title: words.since, figure: true },
    ],
    webhookRules.retrySeconds.map((seconds, index) => {
      total += seconds;
      return [`${index + 1}`, duration(seconds, locale), duration(total, locale)];
    }),
  );
};

/** `<WebhookReceivers />`: a server that checks the signature, in two languages. */
export const webhookReceivers: LocalPart = () =>
  [fence('javascript', 'Node', receiverNode()), fence('python', 'Python', receiverPython())].join('\n\n');

/** `<WebhookPayload />`: the body of a delivery. */
export const webhookPayload: LocalPart = () =>
  fence('json', 'generation.completed', JSON.stringify(payload, null, 2));

const payload: WebhookPayload = {
  type: 'generation.completed',
  timestamp: '2026-01-31T12:00:09.120Z',
  data: {
    id: 'gen_01kg9tdq4dhz6q4w7v8s3n2x5c',
    status: 'COMPLETED',
    type: 'IMAGE',
    provider: 'flux-dev',
    model: '1.0',
    url: 'https://…/media/gen_01kg9tdq4dhz6q4w7v8s3n2x5c.png?…',
    metadata: {
      width: 1024,
      height: 1024,
      duration: null,
      format: 'png',
      resolution: null,
      frameRate: null,
      videoCodec: null,
      audioCodec: null,
      sampleRate: null,
      channels: null,
      bytes: 1_482_733,
      sha256: '9f2c…',
    },
    creditCost: 50,
    error: null,
    errorCode: null,
    warnings: [],
    engine: 'SIMULATED',
    createdAt: '2026-01-31T12:00:07.940Z',
    completedAt: '2026-01-31T12:00:09.120Z',
    expiresAt: '2026-02-01T12:00:00.000Z',
  },
};

/** Seconds in the largest unit that leaves at most one decimal: `5 s`, `30 min`, `75.6 h`. */
function duration(seconds: number, locale: Locale): string {
  const [size, unit] = seconds >= 3_600 ? [3_600, 'h'] : seconds >= 60 ? [60, 'min'] : [1, 's'];
  return `${figureText(Math.round((seconds / size) * 10) / 10, locale)} ${unit}`;
}
