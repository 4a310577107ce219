const SQLITE_CONSTRAINT = 19;
/** The low byte of SQLite's codes is the kind of error, the rest says more. */
const SQLITE_KIND = 0xff;
/** The class of PostgreSQL's codes for what breaks a rule of a table. */
const POSTGRES_CONSTRAINT = /^23/;

/** Whether an error says that a rule of a table forbids what was written; then nothing of its transaction was kept. */
export function isRefused(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('errcode' in error) return (Number(error.errcode) & SQLITE_KIND) === SQLITE_CONSTRAINT;
  return 'code' in error && POSTGRES_CONSTRAINT.test(String(error.code));
}
