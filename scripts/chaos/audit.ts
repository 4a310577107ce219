import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** A rule of the books with how many break it. */
export interface Finding {
  readonly rule: string;
  readonly broken: number;
}

const rows = (rule: string, sql: string) => ({ rule, sql });

/** Each selects what must not be there. Plain SQL on the file itself: nothing of the gateway vouches for it. */
const BOOKS = [
  rows(
    'accounts whose balance is not the sum of their ledger',
    `select id from accounts where balance <> (select coalesce(sum(delta), 0) from ledger where account_id = accounts.id)`,
  ),
  rows('accounts below zero', 'select id from accounts where balance < 0'),
  rows(
    'generations without exactly one charge',
    `select id from generations where 1 <> (select count(*) from ledger where generation_id = generations.id and reason = 'charge')`,
  ),
  rows(
    'failed or canceled generations not given back in full, once',
    `select id from generations where status in ('FAILED', 'CANCELED') and
      (0 <> (select sum(delta) from ledger where generation_id = generations.id) or
       1 <> (select count(*) from ledger where generation_id = generations.id and reason = 'refund'))`,
  ),
  rows(
    'completed generations that did not cost their price',
    `select id from generations where status = 'COMPLETED' and
      -credit_cost <> (select sum(delta) from ledger where generation_id = generations.id)`,
  ),
  rows(
    'generations that have not ended',
    `select id from generations where status not in ('COMPLETED', 'FAILED', 'CANCELED')`,
  ),
  rows(
    'generations that ended more or less than once',
    `select id from generations where 1 <> (select count(*) from generation_events
      where generation_id = generations.id and name in ('completed', 'failed', 'canceled'))`,
  ),
  rows(
    'idempotency keys without a generation of their own',
    `select key from idempotency_keys where generation_id is null or generation_id not in (select id from generations)
      or 1 <> (select count(*) from idempotency_keys other where other.generation_id = idempotency_keys.generation_id)`,
  ),
  rows(
    'generations without an idempotency key',
    'select id from generations where id not in (select generation_id from idempotency_keys)',
  ),
  rows('jobs that are left', 'select id from jobs'),
  rows('webhooks not delivered', `select id from webhook_deliveries where state <> 'delivered'`),
  rows(
    'ended generations without the webhook they asked for',
    `select id from generations where webhook_url is not null and
      1 <> (select count(*) from webhook_deliveries where generation_id = generations.id)`,
  ),
  rows(
    'completed generations without their file in the books',
    `select id from generations where status = 'COMPLETED' and
      1 <> (select count(*) from media_files where generation_id = generations.id and key = media_key)`,
  ),
  rows('references that lead nowhere', 'pragma foreign_key_check'),
] as const;

function auditBooks(db: DatabaseSync): Finding[] {
  const whole = db.prepare('pragma integrity_check').all();
  return [
    {
      rule: 'pages of the store that are damaged',
      broken: whole[0]?.integrity_check === 'ok' ? 0 : whole.length,
    },
    ...BOOKS.map(({ rule, sql }) => ({ rule, broken: db.prepare(sql).all().length })),
  ];
}

function auditFiles(db: DatabaseSync, dataDir: string): Finding[] {
  const folder = path.join(dataDir, 'media');
  const onDisk = readdirSync(folder);
  const known = db.prepare('select key, bytes, sha256 from media_files').all();
  const keys = new Set(known.map(({ key }) => String(key)));
  const isTemporary = (name: string) => name.endsWith('.part');
  const differs = known.filter(({ key, bytes, sha256 }) => {
    if (!onDisk.includes(String(key))) return false;
    const content = readFileSync(path.join(folder, String(key)));
    return content.length !== bytes || createHash('sha256').update(content).digest('hex') !== sha256;
  });
  return [
    { rule: 'files that are missing', broken: [...keys].filter((key) => !onDisk.includes(key)).length },
    {
      rule: 'files that nobody knows',
      broken: onDisk.filter((name) => !keys.has(name) && !isTemporary(name)).length,
    },
    { rule: 'files that are not what was written', broken: differs.length },
    {
      rule: 'temporary files after a sweep',
      broken: onDisk.filter(isTemporary).length + scratch(dataDir).length,
    },
  ];
}

/** What is in the folder where files are made. */
export function scratch(dataDir: string): string[] {
  return readdirSync(path.join(dataDir, 'scratch'));
}

/** What the store and the disk hold in the end, against what must hold. Nothing may run on the folder meanwhile. */
export function audit(dataDir: string): Finding[] {
  const db = new DatabaseSync(path.join(dataDir, 'gateway.db'));
  try {
    return [...auditBooks(db), ...auditFiles(db, dataDir)];
  } finally {
    db.close();
  }
}

/** How many generations ended in each way, and how much was booked. */
export function countEndings(dataDir: string): Record<string, number> {
  const db = new DatabaseSync(path.join(dataDir, 'gateway.db'));
  try {
    const endings = db.prepare('select status, count(*) as count from generations group by status').all();
    const crashed = db.prepare("select count(*) as count from ledger where reason = 'charge'").all();
    return Object.fromEntries([
      ...endings.map(({ status, count }) => [String(status), Number(count)]),
      ['charges', Number(crashed[0]?.count)],
    ]);
  } finally {
    db.close();
  }
}

/** Ids of all generations with how they ended. */
export function readStatuses(dataDir: string): Map<string, string> {
  const db = new DatabaseSync(path.join(dataDir, 'gateway.db'));
  try {
    const found = db.prepare('select id, status from generations').all();
    return new Map(found.map(({ id, status }) => [String(id), String(status)]));
  } finally {
    db.close();
  }
}
