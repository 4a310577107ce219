import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { type Books, openBooks } from './books.ts';
import type { DataPlace } from './data-place.ts';
import { openShelf, type Shelf } from './shelf.ts';

/** A rule of the books with how many break it. */
export interface Finding {
  readonly rule: string;
  readonly broken: number;
}

const rows = (rule: string, sql: string) => ({ rule, sql });

/** Each selects what must not be there. */
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
] as const;

async function auditBooks(books: Books): Promise<Finding[]> {
  const findings = [{ rule: 'damages of the store', broken: await books.damage() }];
  for (const { rule, sql } of BOOKS) findings.push({ rule, broken: (await books.rows(sql)).length });
  return findings;
}

const isTemporary = (name: string) => name.endsWith('.part');

async function auditFiles(books: Books, shelf: Shelf): Promise<Finding[]> {
  const there = new Set(await shelf.names());
  const known = await books.rows('select key, bytes, sha256 from media_files');
  const keys = new Set(known.map(({ key }) => String(key)));
  let differing = 0;
  for (const { key, bytes, sha256 } of known) {
    if (!there.has(String(key))) continue;
    const content = await shelf.read(String(key));
    const digest = createHash('sha256').update(content).digest('hex');
    if (content.length !== Number(bytes) || digest !== sha256) differing += 1;
  }
  return [
    { rule: 'files that are missing', broken: [...keys].filter((key) => !there.has(key)).length },
    {
      rule: 'files that nobody knows',
      broken: [...there].filter((name) => !keys.has(name) && !isTemporary(name)).length,
    },
    { rule: 'files that are not what was written', broken: differing },
    { rule: 'temporary files after a sweep', broken: [...there].filter(isTemporary).length },
  ];
}

/** Paths of what is in the folder where files are made. */
export function scratch(dataDir: string): string[] {
  const folder = path.join(dataDir, 'scratch');
  return existsSync(folder) ? readdirSync(folder).map((name) => path.join(folder, name)) : [];
}

/**
 * What the store, the shelf and the folders of the processes hold in the end, against what must hold. Nothing may run on
 * them meanwhile.
 */
export async function audit(place: DataPlace, dataDirs: readonly string[]): Promise<Finding[]> {
  const books = await openBooks(place);
  try {
    const left = { rule: 'scratch files after a sweep', broken: dataDirs.flatMap(scratch).length };
    return [...(await auditBooks(books)), ...(await auditFiles(books, openShelf(place))), left];
  } finally {
    await books.close();
  }
}

/** How many generations ended in each way, and how much was booked. */
export async function countEndings(books: Books): Promise<Record<string, number>> {
  const endings = await books.rows('select status, count(*) as count from generations group by status');
  const [charges] = await books.rows("select count(*) as count from ledger where reason = 'charge'");
  return Object.fromEntries([
    ...endings.map(({ status, count }) => [String(status), Number(count)]),
    ['charges', Number(charges?.count)],
  ]);
}

/** Ids of all generations with how they ended. */
export async function readStatuses(books: Books): Promise<Map<string, string>> {
  const found = await books.rows('select id, status from generations');
  return new Map(found.map(({ id, status }) => [String(id), String(status)]));
}
