import type { JobOutcome } from '../jobs/queue.ts';
import { type GenerateJob, type GenerationServices, jobKey } from './services.ts';
import { submissionIntent } from './submission-intent.ts';

/** The queue's name of bringing the next question to a vendor forward. */
export const HEARD_JOB = 'heard';

type Services = Pick<GenerationServices, 'store' | 'queue'>;

/** How soon to look again while the work is being handed over, or asked about at this moment. */
const AGAIN_MS = 500;

/**
 * Notes that a vendor says it has ended the work on a generation. All that follows is that it is asked about soon: the
 * answer to that question counts, and nothing that came with the news. False when there is no such generation.
 */
export async function hearFromVendor({ store, queue }: Services, id: string): Promise<boolean> {
  const row = await statusOf({ store }, id);
  if (row === undefined) return false;
  if (row.status !== 'PROCESSING') return true;
  await store.transaction((tx) => queue.enqueue(tx, HEARD_JOB, { id }, { dedupKey: `${HEARD_JOB}:${id}` }), {
    durable: false,
  });
  return true;
}

/** Lets the next question be asked now. Waits for it to be possible, until the generation has ended. */
export async function bringForward(services: Services, { id }: GenerateJob): Promise<JobOutcome> {
  const row = await statusOf(services, id);
  if (row?.status !== 'PROCESSING') return undefined;
  const begun = row.operation_json === null ? null : JSON.parse(row.operation_json);
  const isHandedOver = begun !== null && !submissionIntent.safeParse(begun).success;
  const isSoon = isHandedOver && (await hasten(services, id));
  return isSoon ? undefined : { deferMs: AGAIN_MS };
}

function hasten({ store, queue }: Services, id: string): Promise<boolean> {
  return store.transaction((tx) => queue.hasten(tx, jobKey(id)), { durable: false });
}

function statusOf({ store }: Pick<Services, 'store'>, id: string) {
  return store.db
    .selectFrom('generations')
    .select(['status', 'operation_json'])
    .where('id', '=', id)
    .executeTakeFirst();
}
