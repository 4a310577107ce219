const SQLITE_FULL = 13;

/** Whether an error says that the store has no room left; then nothing of its transaction was kept. */
export function isStoreFull(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_FULL;
}
