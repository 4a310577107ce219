import { join } from 'node:path';
import { webhookEventOf } from '#contract/webhook.ts';
import { createAcceptanceNotes } from './generations/acceptance-notes.ts';
import { bringForward, HEARD_JOB } from './generations/hear-from-vendor.ts';
import { giveUpGeneration, runGeneration } from './generations/run-generation.ts';
import { GENERATE_JOB, type GenerateJob, type GenerationServices } from './generations/services.ts';
import { sweepScratch } from './generations/sweep-scratch.ts';
import { webhookGeneration } from './generations/webhook-generation.ts';
import type { Queue } from './jobs/queue.ts';
import type { Log } from './log.ts';
import { createMeasurementCache } from './measurements/measurement-cache.ts';
import type { Metrics } from './measurements/metrics.ts';
import { createCallerFiles } from './media/caller-file.ts';
import { openMedia } from './media/open-media.ts';
import { createMediaServer } from './media/serve-media.ts';
import { createPathSigner } from './media/signed-path.ts';
import { sweepMedia } from './media/sweep-media.ts';
import { sweepStrays } from './media/sweep-strays.ts';
import { processLimits } from './process-limits.ts';
import type { ProviderAdapter } from './providers/provider.ts';
import { createRegistry } from './providers/registry.ts';
import { traceAdapter } from './providers/trace-adapter.ts';
import type { GatewaySettings } from './settings.ts';
import { keptSecret } from './store/kept-secret.ts';
import type { Store } from './store/store.ts';
import type { Tracing } from './tracing.ts';
import { checkWebhookUrlOrInbox } from './webhooks/check-webhook-url.ts';
import { createResendHandler, createWebhookHandler, giveUpDelivery } from './webhooks/deliver-webhook.ts';
import { enqueueWebhook, type WebhookJobData, webhookJob } from './webhooks/enqueue-webhook.ts';
import { sweepInboxes } from './webhooks/inbox.ts';
import { tokenOfOwnInbox } from './webhooks/inbox-address.ts';
import { resendJob } from './webhooks/resend-webhook.ts';
import { createSampleHandler, sampleJob } from './webhooks/send-samples.ts';

interface Ground {
  readonly store: Store;
  readonly queue: Queue;
  readonly log: Log;
  readonly now: () => number;
  readonly metrics: Metrics;
  readonly tracing: Tracing;
  readonly adapters: readonly ProviderAdapter[];
}

/** Over all models that a generation is given to; each has a limit of its own. */
const ATTEMPTS_MAX = 20;

/** Joins what generations need, and registers their work with the queue. */
export async function composeGenerations(
  settings: GatewaySettings,
  { adapters, tracing, ...ground }: Ground,
) {
  const { store, queue, now, log, metrics } = ground;
  const { publicUrl, docsUrl, dataDir, allowPrivateUrls = false } = settings;
  const secrets = settings.signingSecrets ?? ([await keptSecret(store, 'signing-secret', now())] as const);
  const signer = createPathSigner(secrets, now);
  const { media, answerFile } = await openMedia(settings, signer);
  const providers = createRegistry(adapters.map((adapter) => traceAdapter(tracing, adapter)));
  const acceptances = createAcceptanceNotes({ store, log });
  const services: GenerationServices = {
    ...ground,
    ...{ media, providers },
    files: createCallerFiles({ store: media, signer, publicUrl, allowPrivateUrls }),
    measurements: createMeasurementCache(store, now),
    noteAcceptance: acceptances.note,
    checkWebhookUrl: (url) =>
      checkWebhookUrlOrInbox({ store, now, publicUrl }, url, { allowPrivate: allowPrivateUrls }),
    enqueueWebhook: (tx, generationId, status, afterMs) =>
      enqueueWebhook(tx, queue, { generationId, event: webhookEventOf(status), at: now(), afterMs }),
    scratchDir: join(dataDir, 'scratch'),
  };
  queue.work<GenerateJob>(GENERATE_JOB, (data, job) => runGeneration(services, data, job), {
    concurrency: processLimits.generations,
    attemptsMax: ATTEMPTS_MAX,
    giveUp: (data, cause) => giveUpGeneration(services, data, cause),
  });
  queue.work<GenerateJob>(HEARD_JOB, (data) => bringForward(services, data));
  const generation = (id: string) => webhookGeneration(services, id);
  const isOwnInbox = (url: string) => tokenOfOwnInbox(publicUrl, url) !== null;
  const delivery = { store, now, log, metrics, tracing, allowPrivateUrls, isOwnInbox, generation };
  queue.work<WebhookJobData>(webhookJob, createWebhookHandler(delivery), {
    concurrency: processLimits.deliveries,
    attemptsMax: ATTEMPTS_MAX,
    giveUp: ({ deliveryId }) => giveUpDelivery(store, deliveryId),
  });
  queue.work(resendJob, createResendHandler(delivery), { concurrency: processLimits.deliveries });
  queue.work(sampleJob, createSampleHandler({ store, now, publicUrl, siteUrl: docsUrl }), {
    concurrency: processLimits.deliveries,
  });
  return {
    services,
    flush: acceptances.flush,
    serveMedia: createMediaServer({ answerFile, signer, now }),
    async sweepKept() {
      await sweepInboxes(store, now());
      await sweepMedia({ store, media, at: now() });
      await sweepStrays({ store, media });
      await sweepScratch(services.scratchDir, now());
    },
  };
}
