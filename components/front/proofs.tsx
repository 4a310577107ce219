import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { checkRequest } from '#catalog/check-request.ts';
import { modelForProvider, modelsOfType } from '#catalog/models.ts';
import { plans } from '#catalog/plans.ts';
import { catalogWords } from '#components/models/catalog-words.ts';
import { defaultQuote } from '#components/models/default-quote.ts';
import { numberText } from '#components/models/entry-text.ts';
import { Icon } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link.tsx';
import { errorPath, errors } from '#contract/errors.ts';
import { headers, requestLimits } from '#contract/limits.ts';
import { generationTypes } from '#contract/request.ts';
import { webhookEvents, webhookHeaders, webhookRules } from '#contract/webhook.ts';
import { frontExchange, frontModel } from './front-request.ts';

function Line({ children }: { children: ReactNode }) {
  return <li className="flex justify-between gap-3 border-t border-line py-[5px]">{children}</li>;
}

/** One field changes what is made; how many models answer to each value. */
export async function OneCallProof() {
  const t = await getTranslations('front.guarantees.oneCall');
  return (
    <ul>
      {generationTypes.map((type) => (
        <Line key={type}>
          <span>
            <span className="text-code-key">type</span>: {type}
          </span>
          <span className="text-ink-3">{t('models', { count: modelsOfType(type).length })}</span>
        </Line>
      ))}
    </ul>
  );
}

/** What `priority: COST` would pick for a video with default options, and the next in line. */
export async function ChoiceProof() {
  const locale = await getLocale();
  const candidates = modelsOfType('VIDEO')
    .map((model) => ({ id: model.id, credits: defaultQuote(model).creditCost }))
    .toSorted((a, b) => a.credits - b.credits)
    .slice(0, 3);
  const highest = Math.max(...candidates.map(({ credits }) => credits));
  return (
    <ul>
      <Line>
        <span>
          <span className="text-code-key">priority</span>: COST
        </span>
        <span className="text-ink-3">VIDEO</span>
      </Line>
      {candidates.map(({ id, credits }, index) => (
        <li
          key={id}
          className="grid grid-cols-[12ch_1fr_auto] items-center gap-3 border-t border-line py-[5px]"
        >
          <span className={index === 0 ? 'font-semibold' : ''}>{id}</span>
          <svg
            viewBox="0 0 100 6"
            preserveAspectRatio="none"
            className="h-1.5 w-full bg-sunken"
            aria-hidden="true"
          >
            <rect
              width={(100 * credits) / highest}
              height="6"
              className={index === 0 ? 'fill-ink' : 'fill-ink-3'}
            />
          </svg>
          <span className={index === 0 ? 'font-semibold' : ''}>{numberText(credits, locale)}</span>
        </li>
      ))}
    </ul>
  );
}

export async function IdempotencyProof() {
  const t = await getTranslations('front.guarantees.idempotency');
  const { creditCost } = frontExchange((await catalogWords()).prompt(frontModel()));
  return (
    <ul>
      <Line>
        <span>{t('first')}</span>
        <b className="font-semibold">{t('credits', { count: `${creditCost}` })}</b>
      </Line>
      <Line>
        <span>{t('second')}</span>
        <b className="font-semibold">{t('credits', { count: '0' })}</b>
      </Line>
      <Line>
        <span>{headers.idempotencyReplayed}: true</span>
        <span className="text-ink-3">{requestLimits.idempotencyKeyHours} h</span>
      </Line>
    </ul>
  );
}

export async function LimitProof() {
  const t = await getTranslations('front.guarantees.limits');
  const words = await catalogWords();
  return (
    <ul>
      {plans
        .filter((plan) => plan.requestsPerMinute !== null)
        .map(({ id, requestsPerMinute, concurrent }) => (
          <Line key={id}>
            <span>{words.plan(id).name}</span>
            <span>
              {t('perMinute', { count: `${requestsPerMinute}` })}
              <span className="text-ink-3">, {t('concurrent', { count: `${concurrent}` })}</span>
            </span>
          </Line>
        ))}
      <Line>
        <span>{headers.reset}</span>
        <span className="text-ink-3">{t('seconds')}</span>
      </Line>
    </ul>
  );
}

export async function WebhookProof() {
  const t = await getTranslations('front.guarantees.webhooks');
  return (
    <ul>
      <Line>
        <span>{webhookEvents[0]}</span>
        <span className="text-ink-3">{t('attempts', { count: webhookRules.retrySeconds.length })}</span>
      </Line>
      <Line>
        <span>{webhookHeaders.signature}: v1,…</span>
        <span className="text-ink-3">HMAC-SHA256</span>
      </Line>
      <Line>
        <span>{webhookHeaders.timestamp}</span>
        <span className="text-ink-3">± {webhookRules.toleranceSeconds} s</span>
      </Line>
    </ul>
  );
}

/** The catalog's own answer to a video of seven seconds. */
export async function ErrorProof() {
  const t = await getTranslations('front.guarantees.errors');
  const kling = modelForProvider('kling');
  const asked = {
    type: 'VIDEO',
    provider: 'kling',
    input: { text: 'A sailboat' },
    options: { duration: 7 },
  } as const;
  const [problem] = kling ? checkRequest(kling, asked).problems : [];
  const { httpStatus, retryable, billed } = errors.INVALID_INPUT;
  return (
    <ul>
      <Line>
        <Link href={errorPath('INVALID_INPUT')} className="inline-flex items-center gap-1.5 text-failed">
          <Icon name="failed" />
          INVALID_INPUT
        </Link>
        <span className="text-ink-3">HTTP {httpStatus}</span>
      </Line>
      {problem && (
        <li className="border-t border-line py-[5px]" lang="en">
          {problem.message}
        </li>
      )}
      <Line>
        <span className="text-ink-3">retryable: {`${retryable}`}</span>
        <span className="text-ink-3">{t('billed', { answer: billed ? t('yes') : t('no') })}</span>
      </Line>
    </ul>
  );
}
