import { type Kysely, sql } from 'kysely';
import { type Migration, migrations } from './migrations.ts';
import { takeTurns } from './take-turns.ts';

const NEWER = 'The data was written by a newer version of the gateway: update it, or use another store.';

/**
 * Brings the schema up to date. Safe to run by several processes at once: each step commits with its number. What a newer
 * program has added stays and is left alone; rejects where it says that this one can not go on with it.
 */
export async function migrate(db: Kysely<never>, steps: readonly Migration[] = migrations): Promise<void> {
  const last = steps.at(-1)?.version ?? 0;
  await alone(db, async (tx) => {
    await sql`create table if not exists schema_migrations (version bigint primary key, applied_at bigint not null)`.execute(
      tx,
    );
    await sql`create table if not exists schema_compatibility (version bigint primary key, open_from bigint not null)`.execute(
      tx,
    );
  });
  const version = await appliedVersion(db);
  if (version > last && (await openFrom(db, last)) > last) throw new Error(NEWER);
  for (const step of steps) {
    if (step.version <= version) continue;
    await alone(db, async (tx) => {
      if ((await appliedVersion(tx)) >= step.version) return;
      for (const statement of step.statements) await sql.raw(statement).execute(tx);
      await sql`insert into schema_migrations values (${step.version}, ${Date.now()})`.execute(tx);
      await sql`insert into schema_compatibility values (${step.version}, ${step.openFrom ?? step.version})`.execute(
        tx,
      );
    });
  }
}

function alone(db: Kysely<never>, body: (tx: Kysely<never>) => Promise<void>): Promise<void> {
  return db.transaction().execute(async (tx) => {
    await takeTurns(tx, 'schema');
    await body(tx);
  });
}

async function appliedVersion(db: Kysely<never>): Promise<number> {
  const found = await sql<{
    version: number | null;
  }>`select max(version) as version from schema_migrations`.execute(db);
  return Number(found.rows[0]?.version ?? 0);
}

/** The oldest program that may go on after all steps that came after one. A step that says nothing allows only its own. */
async function openFrom(db: Kysely<never>, after: number): Promise<number> {
  const found = await sql<{
    open_from: number | null;
  }>`select max(coalesce(open_from, applied.version)) as open_from
    from schema_migrations applied left join schema_compatibility said on said.version = applied.version
    where applied.version > ${after}`.execute(db);
  return Number(found.rows[0]?.open_from ?? 0);
}
