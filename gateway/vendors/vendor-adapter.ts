import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { VendorCosts } from '#catalog/vendors.ts';
import type { Options } from '#contract/request.ts';
import type { Log } from '../log.ts';
import { type ProviderAdapter, ProviderError, type Step, type StepContext } from '../providers/provider.ts';
import { callerFiles } from './caller-files.ts';
import { planCall } from './plan-call.ts';
import { saveResult } from './save-result.ts';
import type { VendorAnswer, VendorClient, VendorState } from './vendor-client.ts';
import { failureOfVendor, isPassing, vendorError } from './vendor-failure.ts';
import { VendorHttpError } from './vendor-fetch.ts';
import { readOperation, type VendorOperation } from './vendor-operation.ts';

export interface VendorTools {
  /** Fetches a result from a public address to a local path. Rejects where it can not be had. */
  readonly download: (url: string, to: string, signal: AbortSignal) => Promise<void>;
  readonly log: Log;
  /** Default: the list prices of the catalog. */
  readonly costs?: VendorCosts;
  /** Milliseconds between two questions about work that goes on. Default 2 s. */
  readonly pollMs?: number;
  /** The same where the vendor will tell when it has ended: only in case the news gets lost. Default 30 s. */
  readonly toldPollMs?: number;
  /** Where a vendor can tell that the work on a generation has ended; undefined where it can not reach us. */
  readonly webhookFor?: (generationId: string) => string | undefined;
}

/** How often in a row a question may find no answer before the work counts as lost. */
const MISSES_MAX = 8;
const POLL_MS = 2_000;
const TOLD_POLL_MS = 30_000;
const MISS_MS_MAX = 60_000;

/** Runs a vendor's client as one way to make media: plans, submits, asks until it has ended, fetches the file. */
export function createVendorAdapter<Call extends object>(
  client: VendorClient<Call>,
  tools: VendorTools,
): ProviderAdapter {
  const { id, plans } = client;
  const pollMs = tools.pollMs ?? POLL_MS;
  const waitMs = (isTold: boolean) => (isTold ? (tools.toldPollMs ?? TOLD_POLL_MS) : pollMs);
  const refusal = (cause: unknown, step: string): ProviderError => {
    if (cause instanceof ProviderError) return cause;
    const failure = failureOfVendor(cause);
    const status = cause instanceof VendorHttpError ? cause.status : null;
    tools.log.warn('vendor.refused', { vendor: id, step, failure, status });
    return vendorError(failure, cause);
  };
  return {
    id,
    engine: 'LIVE',
    serves: ({ provider }) => Object.hasOwn(plans, provider),
    unavailable: () => null,
    plan: (request) => planCall(client, request, tools.costs),
    async submit({ body, request, options }, context) {
      const tellAt = client.tells ? tools.webhookFor?.(request.generationId) : undefined;
      const isTold = tellAt !== undefined;
      try {
        const answer = await client.submit(body as Call, await callerFiles(request), context.signal, tellAt);
        return await stepAfter(answer, { options, isTold, afterMs: waitMs(isTold) }, context);
      } catch (cause) {
        context.signal.throwIfAborted();
        throw refusal(cause, 'submit');
      }
    },
    async poll(kept, context) {
      const operation = readOperation(kept);
      try {
        const state = await client.poll?.(operation.work, context.signal);
        if (state === undefined) throw vendorError('failed');
        const waits = { pollMs, afterMs: waitMs(operation.isTold) };
        return await stepIn(state, operation, context, { ...tools, ...waits });
      } catch (cause) {
        context.signal.throwIfAborted();
        if (!(cause instanceof ProviderError) && isPassing(cause) && operation.misses < MISSES_MAX) {
          return askAgain(operation, cause, pollMs);
        }
        throw refusal(cause, 'poll');
      }
    },
    async cancel(kept, { signal }) {
      await client.cancel?.(readOperation(kept).work, signal);
    },
  };
}

async function stepAfter(
  answer: VendorAnswer,
  { options, isTold, afterMs }: { options: Options; isTold: boolean; afterMs: number },
  context: StepContext,
): Promise<Step> {
  if ('operation' in answer) {
    return { state: 'pending', operation: { work: answer.operation, options, misses: 0, isTold }, afterMs };
  }
  const path = join(context.directory, 'delivered');
  await writeFile(path, answer.bytes);
  const file = await saveResult(path, { media: answer.media, options, directory: context.directory });
  return { state: 'done', file, warnings: [] };
}

async function stepIn(
  state: VendorState,
  operation: VendorOperation,
  context: StepContext,
  { download, pollMs, afterMs }: Pick<VendorTools, 'download'> & { pollMs: number; afterMs: number },
): Promise<Step> {
  const { options } = operation;
  switch (state.state) {
    case 'waiting': {
      const { progress } = state;
      return { state: 'pending', operation: { ...operation, misses: 0 }, afterMs, progress };
    }
    case 'failed':
      throw vendorError(state.failure);
    case 'finished': {
      const path = join(context.directory, 'delivered');
      try {
        await download(state.url, path, context.signal);
      } catch (cause) {
        context.signal.throwIfAborted();
        // The address may have expired: the next question brings a new one.
        if (operation.misses < MISSES_MAX) return askAgain(operation, cause, pollMs);
        throw vendorError('file', cause);
      }
      const file = await saveResult(path, { media: state.media, options, directory: context.directory });
      return { state: 'done', file, warnings: [] };
    }
  }
}

/** Later each time, or when the vendor says. */
function askAgain(operation: VendorOperation, cause: unknown, pollMs: number): Step {
  const misses = operation.misses + 1;
  const asked = cause instanceof VendorHttpError ? cause.retryAfterMs : null;
  const afterMs = Math.min(MISS_MS_MAX, asked ?? pollMs * 2 ** (misses - 1));
  return { state: 'pending', operation: { ...operation, misses }, afterMs };
}
