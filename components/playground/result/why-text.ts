import type { useTranslations } from 'next-intl';
import { headers } from '#contract/limits.ts';
import type { Failure } from '../client/outcome.ts';
import type { Run } from '../runs/run.ts';
import { priceOf } from './mends.ts';

type Say = ReturnType<typeof useTranslations<'playgroundErrors'>>;

/** Why this request failed, in a sentence of its own figures. `balance` is in credits. */
export function whyText(t: Say, run: Run, failure: Failure, balance?: number): string {
  if (failure.lost) return t(`lost.${failure.lost}`);
  const model = run.generation?.provider ?? run.request.provider ?? run.request.type;
  switch (failure.code) {
    case 'INSUFFICIENT_CREDITS': {
      const cost = run.quoted?.creditCost ?? priceOf(run.draft) ?? 0;
      return balance === undefined
        ? t('why.INSUFFICIENT_CREDITS', { cost })
        : t('why.balance', { cost, balance });
    }
    case 'RATE_LIMIT':
      return limitText(t, run, failure);
    case 'INVALID_INPUT':
      return t('why.INVALID_INPUT', { count: Math.max(1, failure.problems.length), model });
    case 'PROVIDER_UNAVAILABLE':
      return run.request.provider === undefined
        ? t('why.noneAvailable', { type: run.request.type })
        : t('why.PROVIDER_UNAVAILABLE', { model });
    case 'GENERATION_FAILED':
      return t('why.GENERATION_FAILED', { model, credits: run.generation?.creditCost ?? 0 });
    case 'UNAUTHENTICATED':
    case 'FORBIDDEN':
    case 'NOT_FOUND':
    case 'INTERNAL_ERROR':
      return t(`why.${failure.code}`);
    case 'IDEMPOTENCY_CONFLICT':
      return t('why.IDEMPOTENCY_CONFLICT', { key: run.idempotencyKey });
    case 'NETWORK':
      return t('lost.unreachable');
  }
}

function limitText(t: Say, { exchange }: Run, { limit = 'minute' }: Failure): string {
  const value = Number(exchange?.headers[headers.limit.toLowerCase()]);
  const count = Number.isInteger(value) ? value : 0;
  return limit === 'minute' ? t('limit.minute', { count }) : t(`limit.${limit}`);
}
