/** What the gateway accepts of one request, whatever the plan. Printed on the limits page, enforced by the gateway. */
export const requestLimits = {
  /** Bytes of a request body. A data URL of 10 MB grows by a third in base64. */
  bodyBytesMax: 14_680_064,
  /** Bytes of the GraphQL document in a request. */
  documentBytesMax: 65_536,
  /** Bytes of an image or a recording, fetched or in a data URL. */
  mediaBytesMax: 10_485_760,
  /** Levels of a selection set. */
  depthMax: 10,
  aliasesMax: 15,
  rootFieldsMax: 5,
  tokensMax: 1_000,
  /** Characters of an Idempotency-Key. */
  idempotencyKeyLengthMax: 255,
  /** Hours for which an Idempotency-Key is remembered. */
  idempotencyKeyHours: 24,
} as const;

/** What is not in a plan: callers without a key are counted by their address. Each process of a deployment counts for itself. */
export const callerLimits = {
  /** Requests without a key from one address in a minute. */
  anonymousPerMinute: 300,
  /** Requests with a key that does not work, from one address in a minute. */
  refusedKeysPerMinute: 60,
  /** Requests that one visitor of the portal may send in a minute with a key that others use too. */
  visitorPerMinute: 300,
  /** Accounts that the portal opens for one visitor in a minute. */
  accountsPerMinute: 30,
  /** Keys that one visitor may try to sign in with in a minute. */
  signInsPerMinute: 30,
  /** Subscriptions that one account may have open at a time. */
  subscriptionsMax: 20,
} as const;

/** Header names, as documented. All are exposed to browsers by CORS. */
export const headers = {
  requestId: 'X-Request-Id',
  idempotencyKey: 'Idempotency-Key',
  idempotencyReplayed: 'Idempotency-Replayed',
  limit: 'X-RateLimit-Limit',
  remaining: 'X-RateLimit-Remaining',
  /** Seconds until the window resets, never a date. */
  reset: 'X-RateLimit-Reset',
  policy: 'RateLimit-Policy',
  rateLimit: 'RateLimit',
  retryAfter: 'Retry-After',
} as const;
