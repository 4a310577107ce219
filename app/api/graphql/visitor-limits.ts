import { callerLimits, headers } from '#contract/limits.ts';
import { PortalError } from './portal-error.ts';

/** What a visitor is counted for: requests with a key that others use too, accounts that were opened, keys that were tried. */
export type VisitorLimit = 'shared' | 'accounts' | 'signIns';

export interface VisitorLimits {
  /** Counts one in the minute that runs. Throws RATE_LIMIT. */
  count(name: VisitorLimit, visitor: string): void;
}

/** Set by the server itself, whatever the visitor sent: where the connection comes from. */
export const visitorHeader = 'x-visitor-address';

const minuteMs = 60_000;
const visitorsMax = 50_000;

const limits: Readonly<Record<VisitorLimit, number>> = {
  shared: callerLimits.visitorPerMinute,
  accounts: callerLimits.accountsPerMinute,
  signIns: callerLimits.signInsPerMinute,
};

const sentences: Readonly<Record<VisitorLimit, string>> = {
  shared: 'requests a minute without an account of its own',
  accounts: 'new accounts a minute',
  signIns: 'keys a minute to sign in with',
};

/** Counts in this process, for what no plan limits: those who share a key may not use it up for each other. */
export function createVisitorLimits(now: () => number = Date.now): VisitorLimits {
  const counts = new Map<string, number>();
  let minute = 0;
  return {
    count(name, visitor) {
      if (visitor === '') return;
      const current = Math.floor(now() / minuteMs);
      if (current !== minute || counts.size >= visitorsMax) counts.clear();
      minute = current;
      const key = `${name} ${visitor}`;
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      if (count > limits[name]) throw tooMany(name, Math.ceil((minuteMs - (now() % minuteMs)) / 1_000));
    },
  };
}

/** Who sends a request, as far as it is counted; empty on a host that does not say, where nobody is. */
export function visitorOf(request: Request): string {
  return request.headers.get(visitorHeader) ?? '';
}

function tooMany(name: VisitorLimit, seconds: number): PortalError {
  return new PortalError({
    code: 'RATE_LIMIT',
    message: `One visitor may send ${limits[name]} ${sentences[name]}. Try again in ${seconds} s.`,
    headers: { [headers.retryAfter]: String(seconds) },
  });
}
