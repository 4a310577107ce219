import { type RawBuilder, sql } from 'kysely';
import type { GenerationStatus } from '#contract/request.ts';

/** Generations that have not ended. Written out, because a partial index is only used for conditions without parameters. */
export const isActive = sql<boolean>`status in ('QUEUED', 'PROCESSING')`;

/** Generations whose credits were kept. */
export const isCompleted = sql<boolean>`status = 'COMPLETED'`;

/** Generations of one status, in the words that let the rare ones be found without looking at the others. */
export const isInStatus: Readonly<Record<GenerationStatus, RawBuilder<boolean>>> = {
  QUEUED: sql`status in ('QUEUED', 'PROCESSING') and status = 'QUEUED'`,
  PROCESSING: sql`status in ('QUEUED', 'PROCESSING') and status = 'PROCESSING'`,
  COMPLETED: isCompleted,
  FAILED: sql`status = 'FAILED'`,
  CANCELED: sql`status = 'CANCELED'`,
};
