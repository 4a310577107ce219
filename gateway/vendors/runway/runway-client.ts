import RunwayML from '@runwayml/sdk';
import { z } from 'zod';
import { finishedVideo } from '../finished-video.ts';
import type { VendorAccess, VendorClient, VendorFile, VendorState } from '../vendor-client.ts';
import type { VendorFailure } from '../vendor-failure.ts';
import { VendorHttpError } from '../vendor-fetch.ts';
import { type RunwayCall, runwayCall } from './runway-video.ts';

/** Runway's own address for programs. Given here, so that no variable of the environment leads elsewhere. */
const root = 'https://api.dev.runwayml.com';

const work = z.object({ id: z.string().min(1) });
const task = z.discriminatedUnion('status', [
  z.object({ status: z.enum(['PENDING', 'THROTTLED']) }),
  z.object({ status: z.literal('RUNNING'), progress: z.number().min(0).max(1).optional() }),
  z.object({ status: z.literal('SUCCEEDED'), output: z.array(z.url()).default([]) }),
  z.object({ status: z.literal('FAILED'), failureCode: z.string().optional() }),
  z.object({ status: z.literal('CANCELLED') }),
]);

/** Runway's own client: an upload for the image, a task, its state, its end. */
export function createRunway({ key, fetch }: VendorAccess): VendorClient<RunwayCall> {
  const client = new RunwayML({ apiKey: key, baseURL: root, fetch, maxRetries: 0 });
  return {
    id: 'runway',
    plans: { runway: runwayCall },
    async submit(call, { image }, signal) {
      const begun = await unwrapped(async () => {
        if (call.kind === 'text') return client.textToVideo.create(call.body, { signal });
        const promptImage = image ? await uploaded(client, image, signal) : call.body.promptImage;
        return client.imageToVideo.create({ ...call.body, promptImage }, { signal });
      });
      return { operation: work.parse(begun) };
    },
    async poll(operation, signal): Promise<VendorState> {
      const { id } = work.parse(operation);
      const found = task.parse(await unwrapped(async () => client.tasks.retrieve(id, { signal })));
      switch (found.status) {
        case 'PENDING':
        case 'THROTTLED':
          return { state: 'waiting' };
        case 'RUNNING':
          return { state: 'waiting', progress: found.progress };
        case 'SUCCEEDED':
          return finishedVideo(found.output[0]);
        case 'FAILED':
          return { state: 'failed', failure: failureOf(found.failureCode ?? '') };
        case 'CANCELLED':
          return { state: 'failed', failure: 'failed' };
      }
    },
    async cancel(operation, signal) {
      const { id } = work.parse(operation);
      await unwrapped(async () => client.tasks.delete(id, { signal }));
    },
    async check(signal) {
      await unwrapped(async () => client.organization.retrieve({ signal }));
    },
  };
}

async function uploaded(
  client: RunwayML,
  { bytes, mimeType }: VendorFile,
  signal: AbortSignal,
): Promise<string> {
  const name = `image.${mimeType.split('/')[1] ?? 'bin'}`;
  const file = new File([bytes], name, { type: mimeType });
  return (await client.uploads.createEphemeral({ file }, { signal })).uri;
}

/** Codes such as `SAFETY.INPUT.TEXT`, `INPUT_PREPROCESSING.SAFETY.TEXT` and `ASSET.INVALID`. */
function failureOf(code: string): VendorFailure {
  if (code.includes('SAFETY')) return 'moderation';
  return code.startsWith('ASSET') || code.startsWith('INPUT') ? 'invalid' : 'failed';
}

/** The client wraps what its fetch throws; the refusal of the vendor is inside. */
async function unwrapped<Value>(ask: () => PromiseLike<Value>): Promise<Value> {
  try {
    return await ask();
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    throw cause instanceof VendorHttpError ? cause : error;
  }
}
