import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Log } from '../log.ts';
import type { Bell } from './store.ts';

const CHANNEL = 'doitong_jobs';
/** However many jobs are added in this time, others are told once. */
const RING_EVERY_MS = 10;
const RECONNECT_MS = 1_000;
const LISTENER = { keepAlive: true, connectionTimeoutMillis: 10_000, application_name: 'doitong bell' };

/**
 * Tells the processes of a database that there is something to do, by NOTIFY, outside of the transactions that made it:
 * inside, it would make their commits wait for each other. A ring that is lost costs a poll.
 */
export function createPostgresBell(
  pool: pg.Pool,
  address: string,
  log: Log,
): Bell & { close(): Promise<void> } {
  let ringing: NodeJS.Timeout | undefined;
  const closed = new AbortController();

  const ring = async () => {
    ringing = undefined;
    await pool.query(`notify ${CHANNEL}`).catch((cause) => log.warn('store.not-rung', {}, cause));
  };

  const listenUntilLost = async (hear: () => void) => {
    const client = new pg.Client({ ...LISTENER, connectionString: address });
    const lost = new Promise<void>((resolve) => {
      client.once('end', () => resolve()).on('error', () => resolve());
      closed.signal.addEventListener('abort', () => resolve(), { once: true });
    });
    client.on('notification', hear);
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      hear();
      await lost;
    } finally {
      await client.end();
    }
  };

  const keepListening = async (hear: () => void) => {
    while (!closed.signal.aborted) {
      await listenUntilLost(hear).catch((cause) => log.warn('store.bell-lost', {}, cause));
      await pause(RECONNECT_MS, undefined, { signal: closed.signal }).catch(() => undefined);
    }
  };

  let listening: Promise<void> | undefined;
  return {
    ring() {
      if (!closed.signal.aborted) ringing ??= setTimeout(ring, RING_EVERY_MS);
    },
    onRing(hear) {
      listening = keepListening(hear);
    },
    async close() {
      closed.abort();
      clearTimeout(ringing);
      await listening;
    },
  };
}
