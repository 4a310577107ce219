import path from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { noteAcceptance, type Statement } from './note-acceptance.ts';

export interface BareAcceptance {
  readonly perSecond: number;
  /** Milliseconds of single transactions, sorted. */
  readonly times: readonly number[];
}

/**
 * What the store's engine does at best with the statements of `generate`: those of one acceptance are noted, and then
 * repeated one transaction after the other, each synced to disk, with nothing around them.
 */
export async function measureBareAcceptance(body: string, seconds: number): Promise<BareAcceptance> {
  const { statements, dataDir, stop } = await noteAcceptance(body);
  try {
    return repeat(path.join(dataDir, 'gateway.db'), statements, seconds);
  } finally {
    await stop();
  }
}

function repeat(file: string, statements: readonly Statement[], seconds: number): BareAcceptance {
  const db = new DatabaseSync(file);
  db.exec('pragma synchronous = full; pragma foreign_keys = on');
  const prepared = statements.map(({ sql, parameters }) => ({ statement: db.prepare(sql), parameters }));
  const times: number[] = [];
  const startedAt = performance.now();
  while (performance.now() - startedAt < seconds * 1_000) {
    const beganAt = performance.now();
    db.exec('begin immediate');
    for (const { statement, parameters } of prepared) {
      statement.all(...parameters.map((value) => renewed(value, times.length)));
    }
    db.exec('commit');
    times.push(performance.now() - beganAt);
  }
  const elapsed = (performance.now() - startedAt) / 1_000;
  db.close();
  return { perSecond: times.length / elapsed, times: times.sort((a, b) => a - b) };
}

/** Ids are taken already, so each repetition has its own: the last characters count. */
function renewed(value: unknown, count: number): SQLInputValue {
  if (typeof value !== 'string') return value as SQLInputValue;
  const suffix = count.toString(36).padStart(8, '0');
  return value.replaceAll(/\b(gen|led|evt|job)_([0-9a-z]{18})[0-9a-z]{8}\b/g, `$1_$2${suffix}`);
}
