import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** How a generation that stands for thousands differs from the one it is copied from. */
const CHANGED: Readonly<Record<string, string>> = {
  id: `'gen_0' || substr('0000000000000000000000000' || n, -25)`,
  status: `case when n % 20 = 0 then 'FAILED' when n % 20 = 1 then 'CANCELED' else 'COMPLETED' end`,
  type: `case when n % 5 = 0 then 'AUDIO' else 'IMAGE' end`,
  created_at: 'at',
  started_at: 'at',
  completed_at: 'at + 1000',
  expires_at: 'at + 86400000',
};

/**
 * Gives the account of the only generation that is there as many more, one a minute, that have ended: with their rows
 * in the ledger, their events and their idempotency keys. Nothing may run on the folder meanwhile.
 */
export function fillStore(dataDir: string, from: number, to: number): void {
  const db = new DatabaseSync(path.join(dataDir, 'gateway.db'));
  try {
    db.exec('pragma synchronous = off; pragma foreign_keys = off; pragma cache_size = -200000');
    endWhatWaits(db);
    db.exec('begin');
    db.exec("create temp table template as select * from generations where id not like 'gen_0000%' limit 1");
    for (let start = from; start < to; start += 50_000) copyRows(db, start, Math.min(to, start + 50_000));
    db.exec('commit; pragma wal_checkpoint(truncate)');
  } finally {
    db.close();
  }
}

/** What an earlier measurement left waiting would make every account look busy. */
function endWhatWaits(db: DatabaseSync): void {
  db.exec(`delete from jobs; update generations set status = 'COMPLETED', completed_at = created_at
    where status in ('QUEUED', 'PROCESSING')`);
}

function copyRows(db: DatabaseSync, from: number, to: number): void {
  const columns = db
    .prepare('pragma table_info(generations)')
    .all()
    .map(({ name }) => String(name));
  const values = columns.map((name) => CHANGED[name] ?? `template.${name}`);
  const numbers = `with recursive numbers(n) as (select ${from + 1} union all select n + 1 from numbers where n < ${to}),
    moments as (select n, ${Date.now()} - (n + 10) * 60000 as at from numbers)`;
  db.exec(
    `${numbers} insert into generations (${columns.join()}) select ${values.join()} from moments, template`,
  );
  const id = CHANGED.id;
  db.exec(`${numbers} insert into ledger (id, account_id, delta, reason, generation_id, created_at, seq, balance)
    select 'led_0' || n, account_id, 0, 'charge', ${id}, at, -n, 0 from moments, template`);
  db.exec(`${numbers} insert into generation_events (id, generation_id, at, name)
    select 'evt_0' || n, ${id}, at, 'completed' from moments, template`);
  db.exec(`${numbers} insert into idempotency_keys (account_id, field, key, arguments_json, generation_id, created_at, expires_at)
    select account_id, 'generate', 'key-' || n, '{}', ${id}, at, ${Date.now()} + 86400000 from moments, template`);
}
