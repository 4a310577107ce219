/** No connection to the store was to be had. Nothing of what was asked of it has begun. */
export class StoreBusyError extends Error {
  constructor(cause: unknown) {
    super(`The store gave no connection: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
    this.name = 'StoreBusyError';
  }
}
