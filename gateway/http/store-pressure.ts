import { StoreBusyError } from '../store/store-busy.ts';
import { isStoreFull } from '../store/store-full.ts';

export interface StorePressure {
  /** Public: what a caller can do about it. */
  readonly message: string;
  readonly retryAfterSeconds: number;
}

const FULL: StorePressure = {
  message: 'The gateway has no room to keep the request now, and nothing was charged. Try again later.',
  retryAfterSeconds: 30,
};

const BUSY: StorePressure = {
  message:
    'The gateway is too busy to answer now. Send the same request again; with the same Idempotency-Key it is charged once.',
  retryAfterSeconds: 5,
};

/** What is said where the store had no connection or no room, with the status 503; undefined for any other cause. */
export function storePressure(cause: unknown): StorePressure | undefined {
  if (cause instanceof StoreBusyError) return BUSY;
  return isStoreFull(cause) ? FULL : undefined;
}
