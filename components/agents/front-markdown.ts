import { counts, modelsOfType } from '#catalog/models.ts';
import { plans } from '#catalog/plans.ts';
import { shownSnippets, snippetTitle } from '#components/code/shown-snippet.ts';
import { frontExchange, frontModel } from '#components/front/front-request.ts';
import { defaultQuote } from '#components/models/default-quote.ts';
import { numberText } from '#components/models/entry-text.ts';
import { fence } from '#components/prose/fence.ts';
import { code } from '#components/prose/table.ts';
import { errorPath, errors } from '#contract/errors.ts';
import { headers, requestLimits } from '#contract/limits.ts';
import { generationTypes } from '#contract/request.ts';
import { snippetShells } from '#contract/snippets/snippet.ts';
import { webhookEvents, webhookHeaders, webhookRules } from '#contract/webhook.ts';
import type { Locale } from '#i18n/routing.ts';
import { modelWords, sayIn } from './say.ts';

/** The front page: what the API is, one exchange with it, the catalog by medium, what it guarantees. */
export function frontMarkdown(locale: Locale): string {
  const { say } = sayIn(locale);
  const count = counts();
  return [
    `# ${say('front.headline')}`,
    say('front.lead', { count: `${count.models}` }),
    ...exchange(locale),
    `## ${say('front.catalog.title')}`,
    say('front.catalog.note', { models: `${count.models}`, versions: `${count.versions}` }),
    ...generationTypes.map((type) => strip(locale, type)),
    `## ${say('front.guarantees.title')}`,
    say('front.guarantees.note'),
    ...guarantees(locale),
  ].join('\n\n');
}

function exchange(locale: Locale): string[] {
  const { say } = sayIn(locale);
  const { request, answer, limitHeaders } = frontExchange(modelWords(locale, frontModel()).prompt);
  const blocks = shownSnippets(request, { shells: snippetShells });
  return [
    ...blocks.map((snippet) => fence(snippet.language, snippetTitle(snippet), snippet.code)),
    `${say('front.exchange.answer')}: HTTP 200`,
    fence('json', say('front.exchange.answer'), answer),
    limitHeaders.map(([name, value]) => `- ${code(`${name}: ${value}`)}`).join('\n'),
    say('front.exchange.then'),
  ];
}

function strip(locale: Locale, type: (typeof generationTypes)[number]): string {
  const price = (credits: number) => numberText(credits, locale);
  const items = modelsOfType(type).map(
    (model) => `- [${model.name}](/models/${model.id}): ${price(defaultQuote(model).creditCost)}`,
  );
  return `### ${sayIn(locale).say(`models.media.${type}`)}\n\n${items.join('\n')}`;
}

function guarantees(locale: Locale): string[] {
  const proofs = { ...requestProofs(locale), ...contractProofs(locale) };
  return Object.entries(proofs).map(([name, lines]) => {
    const { say } = sayIn(locale);
    const items = lines.map((line) => `- ${line}`).join('\n');
    const of = (word: string) => say(`front.guarantees.${name}.${word}`);
    return [`### ${of('title')}`, of('text'), ...(items === '' ? [] : [items])].join('\n\n');
  });
}

function requestProofs(locale: Locale) {
  const { say } = sayIn(locale);
  const of = (key: string, values = {}) => say(`front.guarantees.${key}`, values);
  const { creditCost } = frontExchange(modelWords(locale, frontModel()).prompt);
  const cheapest = modelsOfType('VIDEO')
    .map((model) => ({ id: model.id, credits: defaultQuote(model).creditCost }))
    .toSorted((a, b) => a.credits - b.credits)
    .slice(0, 3);
  return {
    oneCall: generationTypes.map(
      (type) => `${code(`type: ${type}`)} ${of('oneCall.models', { count: modelsOfType(type).length })}`,
    ),
    choice: [
      `${code('priority: COST')}, ${code('VIDEO')}: ${cheapest.map(({ id, credits }) => `${id} ${numberText(credits, locale)}`).join(', ')}`,
    ],
    idempotency: [
      `${of('idempotency.first')}: ${of('idempotency.credits', { count: `${creditCost}` })}`,
      `${of('idempotency.second')}: ${of('idempotency.credits', { count: '0' })}`,
      `${code(`${headers.idempotencyReplayed}: true`)}, ${requestLimits.idempotencyKeyHours} h`,
    ],
  };
}

function contractProofs(locale: Locale) {
  const { say } = sayIn(locale);
  const of = (key: string, values = {}) => say(`front.guarantees.${key}`, values);
  const { httpStatus, retryable, billed } = errors.INVALID_INPUT;
  return {
    limits: [
      ...plans
        .filter((plan) => plan.requestsPerMinute !== null)
        .map(
          ({ id, requestsPerMinute, concurrent }) =>
            `${say(`catalog.plans.${id}.name`)}: ${of('limits.perMinute', { count: `${requestsPerMinute}` })}, ${of('limits.concurrent', { count: `${concurrent}` })}`,
        ),
      `${code(headers.reset)}: ${of('limits.seconds')}`,
    ],
    webhooks: [
      `${code(webhookEvents[0])}: ${of('webhooks.attempts', { count: webhookRules.retrySeconds.length })}`,
      `${code(webhookHeaders.signature)}: HMAC-SHA256`,
      `${code(webhookHeaders.timestamp)}: ± ${webhookRules.toleranceSeconds} s`,
    ],
    errors: [
      `[${code('INVALID_INPUT')}](${errorPath('INVALID_INPUT')}): HTTP ${httpStatus}, retryable: ${retryable}, ${of('errors.billed', { answer: of(billed ? 'errors.yes' : 'errors.no') })}`,
    ],
  };
}
