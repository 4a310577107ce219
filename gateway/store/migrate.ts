import { type Kysely, sql } from 'kysely';
import { type Migration, migrations } from './migrations.ts';

const NEWER = 'The data was written by a newer version of the gateway: update it, or use another DATA_DIR.';

/** Brings the schema up to date. Safe to run by several processes at once: each step commits with its number. */
export async function migrate(db: Kysely<never>, steps: readonly Migration[] = migrations): Promise<void> {
  await sql`create table if not exists schema_migrations (version bigint primary key, applied_at bigint not null)`.execute(
    db,
  );
  if ((await appliedVersion(db)) > (steps.at(-1)?.version ?? 0)) throw new Error(NEWER);
  for (const step of steps) {
    await db.transaction().execute(async (tx) => {
      if ((await appliedVersion(tx)) >= step.version) return;
      for (const statement of step.statements) await sql.raw(statement).execute(tx);
      await sql`insert into schema_migrations values (${step.version}, ${Date.now()})`.execute(tx);
    });
  }
}

async function appliedVersion(db: Kysely<never>): Promise<number> {
  const found = await sql<{
    version: number | null;
  }>`select max(version) as version from schema_migrations`.execute(db);
  return Number(found.rows[0]?.version ?? 0);
}
