import { callerLimits } from '#contract/limits.ts';
import { ApiError } from '../api-error.ts';

export interface SubscriptionSlots {
  /** Holds one until the signal aborts. Throws RATE_LIMIT when the account has too many open. */
  take(accountId: string, signal: AbortSignal): void;
}

const RETRY_SECONDS = 5;

/** Counts the subscriptions that each account keeps open in this process. */
export function createSubscriptionSlots(max: number = callerLimits.subscriptionsMax): SubscriptionSlots {
  const open = new Map<string, number>();
  return {
    take(accountId, signal) {
      if (signal.aborted) return;
      const count = open.get(accountId) ?? 0;
      if (count >= max) throw tooMany(max);
      open.set(accountId, count + 1);
      const release = () => {
        const left = (open.get(accountId) ?? 1) - 1;
        if (left > 0) open.set(accountId, left);
        else open.delete(accountId);
      };
      signal.addEventListener('abort', release, { once: true });
    },
  };
}

function tooMany(max: number): ApiError {
  const message = `The account has ${max} subscriptions open, which is the most. Close one, or poll instead.`;
  return new ApiError('RATE_LIMIT', message, { limit: 'subscriptions', retryAfterSeconds: RETRY_SECONDS });
}
