const TIMEOUT_MS = 60_000;
const BODY_LENGTH_MAX = 20_000;

/** An answer of a vendor that is not a success. Its body is for this program and the log, never for a caller. */
export class VendorHttpError extends Error {
  override readonly name = 'VendorHttpError';
  readonly status: number;
  readonly body: string;
  /** Milliseconds that the vendor asks to wait; null where it says nothing. */
  readonly retryAfterMs: number | null;
  constructor(status: number, body: string, retryAfterMs: number | null) {
    super(`HTTP ${status}`);
    this.status = status;
    this.body = body;
    this.retryAfterMs = retryAfterMs;
  }
}

/**
 * `fetch` for the clients of vendors: ends after a minute of silence, and rejects with VendorHttpError where the vendor
 * refuses, before a client can try again by itself. Trying again is the gateway's own decision.
 */
export function createVendorFetch(
  fetch: typeof globalThis.fetch,
  timeoutMs = TIMEOUT_MS,
): typeof globalThis.fetch {
  return async (input, init = {}) => {
    const late = AbortSignal.timeout(timeoutMs);
    const signal = init.signal ? AbortSignal.any([init.signal, late]) : late;
    const response = await fetch(input, { ...init, signal });
    if (response.ok) return response;
    const body = (await response.text()).slice(0, BODY_LENGTH_MAX);
    throw new VendorHttpError(response.status, body, retryAfterMs(response.headers.get('retry-after')));
  };
}

/** Seconds or a date, as HTTP has it. */
function retryAfterMs(value: string | null): number | null {
  if (value === null) return null;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1_000);
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, date - Date.now());
}
