import type { headers } from '#contract/limits.ts';

type HeaderKey = keyof typeof headers;

/** The unit of each value, and whether the caller sends it. In the order of the page. */
export const headerRows: readonly {
  key: HeaderKey;
  unit: 'requests' | 'seconds' | 'structured' | 'text' | 'boolean';
  sent?: true;
}[] = [
  { key: 'limit', unit: 'requests' },
  { key: 'remaining', unit: 'requests' },
  { key: 'reset', unit: 'seconds' },
  { key: 'retryAfter', unit: 'seconds' },
  { key: 'policy', unit: 'structured' },
  { key: 'rateLimit', unit: 'structured' },
  { key: 'idempotencyKey', unit: 'text', sent: true },
  { key: 'idempotencyReplayed', unit: 'boolean' },
  { key: 'requestId', unit: 'text' },
];
