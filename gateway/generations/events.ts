import { newId } from '../store/new-id.ts';
import type { Db, Tx } from '../store/store.ts';

export type EventName =
  | 'accepted'
  | 'started'
  | 'progress'
  | 'retried'
  | 'switched'
  | 'stored'
  | 'completed'
  | 'failed'
  | 'canceled';

/** Mirrors `GenerationEvent` of the schema; `at` in milliseconds since 1970. */
export interface GenerationEvent {
  readonly at: number;
  readonly name: EventName;
  readonly detail: string | null;
}

interface NewEvent {
  readonly at: number;
  readonly name: EventName;
  readonly detail?: string;
}

export async function addEvent(db: Db | Tx, generationId: string, event: NewEvent): Promise<void> {
  await addingEvent(db, generationId, event).execute();
}

/** The statement of `addEvent`. */
export function addingEvent(db: Db | Tx, generationId: string, { at, name, detail }: NewEvent) {
  return db
    .insertInto('generation_events')
    .values({ id: newId('evt', at), generation_id: generationId, at, name, detail: detail ?? null });
}

/** Oldest first. */
export async function readEvents(db: Db, generationId: string): Promise<GenerationEvent[]> {
  const rows = await db
    .selectFrom('generation_events')
    .select(['at', 'name', 'detail'])
    .where('generation_id', '=', generationId)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, name: row.name as EventName }));
}
