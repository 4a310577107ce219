import type { ErrorCode } from './errors.ts';
import type { GenerationMetadata, Warning } from './generation-metadata.ts';
import type { GenerationStatus, GenerationType } from './request.ts';

/** The events an address given as `webhookUrl` receives: one for each generation, when it ends. */
export const webhookEvents = ['generation.completed', 'generation.failed', 'generation.canceled'] as const;
export type WebhookEvent = (typeof webhookEvents)[number];

/** The body of the POST, as JSON. Read the signature over the bytes as received, before parsing them. */
export interface WebhookPayload {
  readonly type: WebhookEvent;
  /** When it happened, ISO 8601. */
  readonly timestamp: string;
  readonly data: WebhookGeneration;
}

/** The generation, with the names and values that the schema's `Generation` gives. */
export interface WebhookGeneration {
  readonly id: string;
  readonly status: GenerationStatus;
  readonly type: GenerationType;
  readonly provider: string | null;
  readonly model: string | null;
  /** Signed; works until `expiresAt`. Null unless completed. */
  readonly url: string | null;
  readonly metadata: GenerationMetadata | null;
  readonly creditCost: number;
  readonly error: { readonly code: ErrorCode; readonly message: string } | null;
  readonly errorCode: ErrorCode | null;
  readonly warnings: readonly Warning[];
  readonly engine: 'LIVE' | 'SIMULATED';
  readonly createdAt: string;
  readonly completedAt: string | null;
  readonly expiresAt: string | null;
}

/** Standard Webhooks: a receiver verifies with any of its libraries and the secret of the account. */
export const webhookHeaders = {
  /** The same for every attempt of one event: receivers drop what they have seen. */
  id: 'webhook-id',
  /** Unix seconds of the attempt. */
  timestamp: 'webhook-timestamp',
  /** `v1,` and the base64 HMAC-SHA256 of `<id>.<timestamp>.<body>`; several, separated by a space, while a secret rotates. */
  signature: 'webhook-signature',
} as const;

/** How deliveries behave. Printed in the guide, followed by the gateway. */
export const webhookRules = {
  /** What a secret begins with; the rest is base64 of the key. */
  secretPrefix: 'whsec_',
  /** Hours for which a secret signs too after another one has taken its place. */
  rotationHours: 24,
  /** Seconds that a timestamp may be away from the receiver's clock. */
  toleranceSeconds: 300,
  /** Seconds until an attempt without an answer counts as failed. */
  timeoutSeconds: 15,
  /** Seconds before each attempt, counted from the one before, with up to a tenth added. The last failure ends the delivery. */
  retrySeconds: [0, 5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400],
} as const;

export function webhookEventOf(status: 'COMPLETED' | 'FAILED' | 'CANCELED'): WebhookEvent {
  return `generation.${status.toLowerCase() as Lowercase<typeof status>}`;
}
