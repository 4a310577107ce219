import type { ErrorCode } from './errors.ts';

/** What any operation can be answered with, whatever it asks for. */
export const commonErrors = [
  'INVALID_INPUT',
  'RATE_LIMIT',
  'INTERNAL_ERROR',
] as const satisfies readonly ErrorCode[];

const own = ['UNAUTHENTICATED'] as const;
const ofOne = [...own, 'NOT_FOUND'] as const;
const generating = [...own, 'INSUFFICIENT_CREDITS', 'PROVIDER_UNAVAILABLE', 'IDEMPOTENCY_CONFLICT'] as const;

/** What each operation of the schema can also be refused with. A generation that fails later says so in its `error`. */
export const operationErrors: Readonly<Record<string, readonly ErrorCode[]>> = {
  generation: ofOne,
  generations: own,
  providers: [],
  quote: [...own, 'PROVIDER_UNAVAILABLE'],
  account: own,
  keys: own,
  ledger: own,
  webhookSecret: own,
  webhookDeliveries: own,
  activity: own,
  inbox: own,
  measurements: [],
  generate: generating,
  cancelGeneration: ofOne,
  videoCreate: generating,
  openAccount: [...own, 'FORBIDDEN'],
  createKey: own,
  revokeKey: ofOne,
  rotateWebhookSecret: own,
  resendWebhook: ofOne,
  openInbox: own,
  closeInbox: own,
  sendWebhookSamples: ofOne,
  generationUpdated: ofOne,
};
