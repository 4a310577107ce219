import type { Log } from '../log.ts';
import { recordMeasurement } from '../measurements/record-measurement.ts';
import type { Store, Tx } from '../store/store.ts';

/** How long a call of `generate` took, from its first byte until the generation was safe. */
export interface Acceptance {
  readonly id: string;
  readonly provider: string;
  readonly engine: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly ms: number;
}

export interface AcceptanceNotes {
  note(acceptance: Acceptance): void;
  /** Writes down what waits. */
  flush(): Promise<void>;
}

const FLUSH_MS = 1_000;

/** Collects for a second and writes at once: measuring a call must not cost it a transaction. */
export function createAcceptanceNotes({ store, log }: { store: Store; log: Log }): AcceptanceNotes {
  let waiting: Acceptance[] = [];
  let timer: NodeJS.Timeout | undefined;
  const flush = async () => {
    clearTimeout(timer);
    timer = undefined;
    const taken = waiting;
    waiting = [];
    if (taken.length === 0) return;
    await store
      .transaction((tx) => write(tx, taken), { durable: false })
      .catch((cause) => log.warn('acceptance.not-noted', { count: taken.length }, cause));
  };
  return {
    note(acceptance) {
      waiting.push(acceptance);
      timer ??= setTimeout(() => void flush(), FLUSH_MS).unref();
    },
    flush,
  };
}

async function write(tx: Tx, acceptances: readonly Acceptance[]): Promise<void> {
  for (const { id, ms } of acceptances) {
    await tx.updateTable('generations').set({ accept_ms: ms }).where('id', '=', id).execute();
  }
  // In one order, so that two processes that add to the same bars never wait for each other.
  const inOrder = acceptances.toSorted((a, b) => a.provider.localeCompare(b.provider) || a.ms - b.ms);
  for (const { id: _, ...acceptance } of inOrder) {
    await recordMeasurement(tx, { measure: 'accept', ...acceptance });
  }
}
