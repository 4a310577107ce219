import { callerLimits } from '#contract/limits.ts';
import type { CountedRequest, LimitState } from '../accounts/rate-limit.ts';
import { ApiError } from '../api-error.ts';

/** Requests that no account can be asked for: without a key, or with one that is refused. */
export type AddressLimit = 'anonymous' | 'refused';

export interface AddressLimits {
  /** Counts a request of an address in the minute that runs. */
  count(name: AddressLimit, address: string): CountedRequest;
}

const WINDOW_SECONDS = 60;
const ADDRESSES_MAX = 50_000;

const LIMITS: Readonly<Record<AddressLimit, number>> = {
  anonymous: callerLimits.anonymousPerMinute,
  refused: callerLimits.refusedKeysPerMinute,
};

const WORDS: Readonly<Record<AddressLimit, string>> = {
  anonymous: 'requests without an API key a minute. Send a key to get the limits of its plan, or try again',
  refused: 'requests a minute with keys that do not work. Check the key, and try again',
};

/** Counts in this process alone: what guards the store may not cost the store. */
export function createAddressLimits(now: () => number): AddressLimits {
  const counts = new Map<string, number>();
  let window = 0;
  return {
    count(name, address) {
      const seconds = now() / 1_000;
      const current = Math.floor(seconds / WINDOW_SECONDS);
      if (current !== window || counts.size >= ADDRESSES_MAX) counts.clear();
      window = current;
      const key = `${name} ${address}`;
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      const limit = LIMITS[name];
      const state: LimitState = {
        ...{ name, limit, windowSeconds: WINDOW_SECONDS },
        remaining: Math.max(0, limit - count),
        resetSeconds: Math.max(1, Math.ceil((current + 1) * WINDOW_SECONDS - seconds)),
      };
      return { states: [state], exceeded: count > limit ? state : null };
    },
  };
}

export function addressLimitError(name: AddressLimit, { limit, resetSeconds }: LimitState): ApiError {
  const message = `One address may send ${limit} ${WORDS[name]} in ${resetSeconds} s.`;
  return new ApiError('RATE_LIMIT', message, { limit: name, retryAfterSeconds: resetSeconds });
}
