import { randomBytes } from 'node:crypto';
import type { LookupFunction } from 'node:net';
import type { Problem } from '#contract/errors.ts';
import { inboxRules, type SampleFault, type WebhookSample } from '#contract/inbox.ts';
import { type WebhookEvent, webhookEvents, webhookRules } from '#contract/webhook.ts';
import { ApiError } from '../api-error.ts';
import type { JobHandler, Queue } from '../jobs/queue.ts';
import { newId } from '../store/new-id.ts';
import type { Store } from '../store/store.ts';
import { readInbox } from './inbox.ts';
import { inboxUrl } from './inbox-address.ts';
import { isSampleId, samplePayload } from './sample-payload.ts';
import { sendWebhook } from './send-webhook.ts';
import { readWebhookSecret, signingSecrets } from './webhook-secret.ts';

export const sampleJob = 'sample-webhook';

export interface SampleJobData {
  readonly accountId: string;
  readonly event: WebhookEvent;
  readonly id: string;
  readonly fault: SampleFault | null;
}

/** As the schema lets it in: `event` may still be any text. */
type GivenSample = Omit<WebhookSample, 'event'> & { readonly event: string };

export interface SampleServices {
  readonly store: Store;
  readonly queue: Queue;
  readonly now: () => number;
}

const OLD_MS = 2 * webhookRules.toleranceSeconds * 1_000;

/** Plans samples for the account's inbox and gives their webhook-ids. Throws INVALID_INPUT, NOT_FOUND without an inbox. */
export async function sendSamples(
  { store, queue, now }: SampleServices,
  accountId: string,
  samples: readonly GivenSample[],
): Promise<string[]> {
  const at = now();
  const jobs = checkedSamples(samples).map(({ event, id, fault, delaySeconds }) => ({
    data: { accountId, event, id: id ?? newId('msg_sample', at), fault: fault ?? null },
    afterMs: (delaySeconds ?? 0) * 1_000,
  }));
  return store.transaction(async (tx) => {
    if ((await readInbox(tx, accountId, at)) === undefined) {
      throw new ApiError('NOT_FOUND', 'The account has no inbox. Open one with openInbox.');
    }
    for (const { data, afterMs } of jobs) await queue.enqueue(tx, sampleJob, data, { afterMs });
    return jobs.map(({ data }) => data.id);
  });
}

export interface SampleDelivery {
  readonly store: Store;
  readonly now: () => number;
  readonly publicUrl: string;
  /** Where the site is. */
  readonly siteUrl: string;
  readonly lookup?: LookupFunction;
}

/** The handler of `sampleJob`: one attempt, to the inbox that is open by then. */
export function createSampleHandler(delivery: SampleDelivery): JobHandler<SampleJobData> {
  const { store, now, publicUrl, siteUrl, lookup } = delivery;
  return async ({ accountId, event, id, fault }, { signal }) => {
    const inbox = await readInbox(store.db, accountId, now());
    if (inbox === undefined) return;
    const at = now();
    const secrets = signingSecrets(await readWebhookSecret(store.db, accountId, at));
    const body = JSON.stringify(samplePayload(event, id, siteUrl));
    await sendWebhook(
      {
        id,
        url: inboxUrl(publicUrl, inbox.token),
        secrets: fault === 'WRONG_SECRET' ? [otherSecret()] : secrets,
        body: fault === 'CHANGED_BODY' ? body.replace('"creditCost":', '"creditCost":1') : body,
        signedBody: body,
        at: fault === 'OLD_TIMESTAMP' ? at - OLD_MS : at,
      },
      { signal, allowPrivate: true, lookup },
    );
  };
}

function otherSecret(): string {
  return webhookRules.secretPrefix + randomBytes(24).toString('base64');
}

function checkedSamples(samples: readonly GivenSample[]): WebhookSample[] {
  const problems = samples.flatMap(problemsOf);
  const { samplesMax } = inboxRules;
  if (samples.length === 0 || samples.length > samplesMax) {
    problems.push({ path: 'samples', message: `Ask for 1 to ${samplesMax} samples.` });
  }
  if (problems.length > 0) {
    throw new ApiError('INVALID_INPUT', problems.map(({ message }) => message).join(' '), { problems });
  }
  return samples.flatMap((sample) => {
    const event = webhookEvents.find((known) => known === sample.event);
    return event ? [{ ...sample, event }] : [];
  });
}

function problemsOf({ event, id, delaySeconds }: GivenSample, index: number): Problem[] {
  const path = (field: string) => `samples.${index}.${field}`;
  const { delaySecondsMax } = inboxRules;
  const delay = delaySeconds ?? 0;
  return [
    ...(webhookEvents.some((known) => known === event)
      ? []
      : [{ path: path('event'), message: `event is one of ${webhookEvents.join(', ')}.` }]),
    ...(id && !isSampleId(id)
      ? [{ path: path('id'), message: 'id must be the webhook-id of an earlier sample.' }]
      : []),
    ...(delay < 0 || delay > delaySecondsMax
      ? [
          {
            path: path('delaySeconds'),
            message: `delaySeconds is ${delay}; it takes 0 to ${delaySecondsMax}.`,
          },
        ]
      : []),
  ];
}
