import { createFalClient } from '@fal-ai/client';
import { z } from 'zod';
import { acceptNotFound } from '../accept-not-found.ts';
import { filePlaceholders } from '../ask.ts';
import type { VendorAccess, VendorClient, VendorFiles, VendorState } from '../vendor-client.ts';
import { failureOfVendor } from '../vendor-failure.ts';
import { VendorHttpError } from '../vendor-fetch.ts';
import type { FalCall } from './fal-call.ts';
import { falPlans } from './fal-plans.ts';

const queued = z.object({ request_id: z.string().min(1) });
const work = z.object({ endpoint: z.string(), requestId: z.string() });
const status = z.object({
  status: z.enum(['IN_QUEUE', 'IN_PROGRESS', 'COMPLETED']),
});
const file = z.object({ url: z.url() });
const output = z.union([
  z.object({ video: file }).transform(({ video }) => ({ media: 'video' as const, url: video.url })),
  z
    .object({ images: z.tuple([file], file) })
    .transform(({ images }) => ({ media: 'image' as const, url: images[0].url })),
  z.object({ audio: file }).transform(({ audio }) => ({ media: 'audio' as const, url: audio.url })),
]);

/** fal's queue, through fal's own client: submit, status, result, cancel, and its storage for callers' files. */
export function createFal({ key, fetch }: VendorAccess): VendorClient<FalCall> {
  const { queue } = createFalClient({
    credentials: key,
    fetch,
    suppressLocalCredentialsWarning: true,
  });
  return {
    id: 'fal',
    plans: falPlans,
    tells: true,
    async submit({ endpoint, input }, files, abortSignal, webhookUrl) {
      const options = { input: withFiles(input, files), abortSignal, webhookUrl };
      const answer = await queue.submit(endpoint, options);
      const { request_id } = queued.parse(answer);
      return { operation: { endpoint, requestId: request_id } };
    },
    async poll(operation, abortSignal): Promise<VendorState> {
      const { endpoint, requestId } = work.parse(operation);
      const { status: at } = status.parse(await queue.status(endpoint, { requestId, abortSignal }));
      if (at !== 'COMPLETED') return { state: 'waiting' };
      try {
        const { data } = await queue.result(endpoint, { requestId, abortSignal });
        const found = output.safeParse(data);
        return found.success
          ? { state: 'finished', ...found.data }
          : { state: 'failed', failure: 'wrongFile' };
      } catch (cause) {
        return failedResult(cause);
      }
    },
    async cancel(operation, abortSignal) {
      const { endpoint, requestId } = work.parse(operation);
      await queue.cancel(endpoint, { requestId, abortSignal });
    },
    check: (abortSignal) =>
      acceptNotFound(queue.status('fal-ai/flux/dev', { requestId: crypto.randomUUID(), abortSignal })),
  };
}

/** A result that is refused is how fal tells that the work failed. Rethrows what says nothing about the work. */
function failedResult(cause: unknown): VendorState {
  if (!(cause instanceof VendorHttpError) || [401, 403, 429, 502, 503, 504].includes(cause.status))
    throw cause;
  const failure = failureOfVendor(cause);
  return { state: 'failed', failure: failure === 'silent' ? 'failed' : failure };
}

/** The client uploads every Blob it finds and puts its address there. */
function withFiles(input: object, files: VendorFiles): Record<string, unknown> {
  const blobs = new Map<unknown, Blob | undefined>([
    [filePlaceholders.image, blobOf(files.image)],
    [filePlaceholders.audio, blobOf(files.audio)],
  ]);
  return Object.fromEntries(Object.entries(input).map(([name, value]) => [name, blobs.get(value) ?? value]));
}

function blobOf(file: VendorFiles['image']): Blob | undefined {
  return file && new Blob([file.bytes], { type: file.mimeType });
}
