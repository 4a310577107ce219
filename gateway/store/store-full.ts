const SQLITE_FULL = 13;
const POSTGRES_FULL = '53100';

/** Whether an error says that the store has no room left; then nothing of its transaction was kept. */
export function isStoreFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (
    ('errcode' in error && error.errcode === SQLITE_FULL) || ('code' in error && error.code === POSTGRES_FULL)
  );
}
