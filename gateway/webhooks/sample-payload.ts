import type { WebhookEvent, WebhookGeneration, WebhookPayload } from '#contract/webhook.ts';
import { timeOfId } from '../store/new-id.ts';

const ID = /^msg_sample_[0-9a-hjkmnp-tv-z]{26}$/;
const STARTED_MS = 1_180;
const DAY_MS = 86_400_000;

/** Whether a text is the webhook-id of a sample. */
export function isSampleId(id: string): boolean {
  return ID.test(id);
}

/**
 * The body of a sample: the same for the same id, so that it can arrive twice. `siteUrl` is where the picture of
 * generation.completed can be seen.
 */
export function samplePayload(event: WebhookEvent, id: string, siteUrl: string): WebhookPayload {
  const endedAt = timeOfId(id);
  const shared: WebhookGeneration = {
    id: id.replace('msg_sample_', 'gen_'),
    status: 'CANCELED',
    ...{ type: 'IMAGE', provider: 'flux-dev', model: '1.0', engine: 'SIMULATED' },
    ...{ url: null, metadata: null, creditCost: 0, error: null, errorCode: null, warnings: [] },
    createdAt: moment(endedAt - STARTED_MS),
    completedAt: moment(endedAt),
    expiresAt: null,
  };
  return {
    type: event,
    timestamp: moment(endedAt),
    data: { ...shared, ...outcomes[event](siteUrl, endedAt) },
  };
}

type Outcome = (siteUrl: string, endedAt: number) => Partial<WebhookGeneration>;

const failure = { code: 'GENERATION_FAILED', message: 'A sample: the model could not finish.' } as const;

const outcomes: Readonly<Record<WebhookEvent, Outcome>> = {
  'generation.completed': (siteUrl, endedAt) => ({
    status: 'COMPLETED',
    url: `${siteUrl}/samples/flux-dev.webp`,
    creditCost: 50,
    expiresAt: moment(endedAt + DAY_MS),
  }),
  'generation.failed': () => ({ status: 'FAILED', error: failure, errorCode: failure.code }),
  'generation.canceled': () => ({}),
};

function moment(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
