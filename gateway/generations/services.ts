import type { Problem } from '#contract/errors.ts';
import type { Queue } from '../jobs/queue.ts';
import type { Log } from '../log.ts';
import type { MeasurementCache } from '../measurements/measurement-cache.ts';
import type { Metrics } from '../measurements/metrics.ts';
import type { CallerFiles } from '../media/caller-file.ts';
import type { MediaStore } from '../media/media-store.ts';
import type { ProviderRegistry } from '../providers/registry.ts';
import type { Store, Tx } from '../store/store.ts';
import type { Acceptance } from './acceptance-notes.ts';

export type EndedStatus = 'COMPLETED' | 'FAILED' | 'CANCELED';

/** What the verbs of this folder work with; `create.ts` puts it together. */
export interface GenerationServices {
  readonly store: Store;
  readonly queue: Queue;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly media: MediaStore;
  readonly files: CallerFiles;
  readonly providers: ProviderRegistry;
  readonly metrics: Metrics;
  /** What was measured here, at most 5 s old. */
  readonly measurements: MeasurementCache;
  /** Keeps how long the call took that made a generation. */
  readonly noteAcceptance: (acceptance: Acceptance) => void;
  readonly checkWebhookUrl: (url: string) => Promise<Problem | null>;
  /** Adds the delivery to the transaction that ends the generation; it is first tried after `afterMs`. */
  readonly enqueueWebhook: (
    tx: Tx,
    generationId: string,
    status: EndedStatus,
    afterMs?: number,
  ) => Promise<void>;
  /** Where files are made before they are stored. May be emptied while no process runs. */
  readonly scratchDir: string;
}

/** The queue's name of the work on a generation. */
export const GENERATE_JOB = 'generate';

export interface GenerateJob {
  readonly id: string;
}

/** The key under which the queue knows the work on a generation. */
export function jobKey(generationId: string): string {
  return `${GENERATE_JOB}:${generationId}`;
}
