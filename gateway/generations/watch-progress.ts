import type { Tx } from '../store/store.ts';
import { addEvent } from './events.ts';
import type { GenerationServices } from './services.ts';

export interface ProgressWatch {
  /** From 0 to 1. */
  report(fraction: number): void;
  /** Aborted when the generation was found to have ended, such as by a cancel through another process. */
  readonly ended: AbortSignal;
  stop(): void;
}

const EVERY_MS = 500;

/** Keeps the progress of a generation that is being worked on: twice a second, only forward, never 100. */
export function watchProgress({ store, log, now }: GenerationServices, id: string): ProgressWatch {
  const ended = new AbortController();
  let reported = 0;
  let kept = 0;

  const keep = async (tx: Tx) => {
    const progress = Math.min(99, Math.floor(reported * 100));
    const alive = await tx
      .updateTable('generations')
      .set({ progress })
      .where('id', '=', id)
      .where('status', '=', 'PROCESSING')
      .where('progress', '<', progress)
      .executeTakeFirst();
    if (alive.numUpdatedRows === 0n) return;
    if (Math.floor(progress / 25) > Math.floor(kept / 25)) {
      await addEvent(tx, id, { at: now(), name: 'progress', detail: `${progress} %` });
    }
    kept = progress;
  };

  const look = async () => {
    const row = await store.db
      .selectFrom('generations')
      .select('status')
      .where('id', '=', id)
      .executeTakeFirst();
    if (row?.status !== 'PROCESSING') ended.abort(new Error('The generation has ended.'));
    else if (reported * 100 >= kept + 1) await store.transaction(keep, { durable: false });
  };

  const timer = setInterval(() => {
    look().catch((cause) => log.warn('generation.progress-not-kept', { generation: id }, cause));
  }, EVERY_MS);

  return {
    report: (fraction) => {
      reported = Math.max(reported, fraction);
    },
    ended: ended.signal,
    stop: () => clearInterval(timer),
  };
}
