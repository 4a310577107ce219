import { startTemporaryPostgres } from './temporary-postgres.ts';

/** Gives a run of vitest a PostgreSQL server of its own, unless TEST_DATABASE_URL names one. */
export default async function startTestDatabase(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.TEST_DATABASE_URL) return undefined;
  const server = await startTemporaryPostgres();
  process.env.TEST_DATABASE_URL = server.url;
  return server.stop;
}
