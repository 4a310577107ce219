import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Log } from '../log.ts';
import type { Bell } from './store.ts';

const CHANNEL = 'doitong_jobs';
/** However many jobs are added in this time, others are told once. */
const RING_EVERY_MS = 10;
const RECONNECT_MS = 1_000;

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
  let listener: pg.Client | undefined;
  const closed = new AbortController();

  const ring = async () => {
    ringing = undefined;
    await pool.query(`notify ${CHANNEL}`).catch((cause) => log.warn('store.not-rung', {}, cause));
  };

  const keepListening = async (hear: () => void) => {
    while (!closed.signal.aborted) {
      const client = new pg.Client({
        connectionString: address,
        keepAlive: true,
        application_name: 'doitong bell',
      });
      const lost = new Promise<void>((resolve) =>
        client.once('end', () => resolve()).on('error', () => resolve()),
      );
      client.on('notification', hear);
      try {
        await client.connect();
        listener = client;
        await client.query(`listen ${CHANNEL}`);
        hear();
        await lost;
      } catch (cause) {
        if (!closed.signal.aborted) log.warn('store.bell-lost', {}, cause);
      }
      await client.end().catch((cause) => log.warn('store.bell-not-closed', {}, cause));
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
      await listener?.end();
      await listening;
    },
  };
}
