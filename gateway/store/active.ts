import { sql } from 'kysely';

/** Generations that have not ended. Written out, because a partial index is only used for conditions without parameters. */
export const isActive = sql<boolean>`status in ('QUEUED', 'PROCESSING')`;

/** Generations whose credits were kept. */
export const isCompleted = sql<boolean>`status = 'COMPLETED'`;
