import type { Log } from '../log.ts';
import { type Measured, recordMeasurements } from '../measurements/record-measurement.ts';
import type { Store } from '../store/store.ts';

/** How long a call of `generate` took, from its first byte until the generation was safe. */
export type Acceptance = Pick<Measured, 'provider' | 'engine' | 'at' | 'ms'>;

export interface AcceptanceNotes {
  note(acceptance: Acceptance): void;
  /** Writes down what waits. */
  flush(): Promise<void>;
}

const FLUSH_MS = 1_000;

/** Collects for a second and writes at once: measuring a call must not cost it a transaction. */
export function createAcceptanceNotes({ store, log }: { store: Store; log: Log }): AcceptanceNotes {
  let waiting: Measured[] = [];
  let timer: NodeJS.Timeout | undefined;
  const flush = async () => {
    clearTimeout(timer);
    timer = undefined;
    const taken = waiting;
    waiting = [];
    if (taken.length === 0) return;
    await store
      .transaction((tx) => recordMeasurements(tx, taken), { durable: false })
      .catch((cause) => log.warn('acceptance.not-noted', { count: taken.length }, cause));
  };
  return {
    note(acceptance) {
      waiting.push({ measure: 'accept', ...acceptance });
      timer ??= setTimeout(() => void flush(), FLUSH_MS).unref();
    },
    flush,
  };
}
