import pg from 'pg';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { inboxPath } from '#contract/inbox.ts';
import { GENERATE, image, startTestGateway, type TestGateway } from './test-gateway.ts';

const connections = vi.hoisted(() => 2);
vi.mock('./store/connections.ts', () => ({
  connectionsMax: { queries: connections, listening: 1 },
  connectionWaitMs: 3_000,
}));

let gateway: TestGateway;
let locker: pg.Client;
beforeEach(async () => {
  gateway = await startTestGateway({ working: false });
  locker = new pg.Client({ connectionString: gateway.place.databaseUrl });
  await locker.connect();
});
afterEach(async () => {
  await locker.end();
  await gateway.stop();
});

const generate = (key: string) =>
  gateway.send(GENERATE, { variables: image(), headers: { 'idempotency-key': key } });

const waiting = async () => {
  const { rows } = await locker.query(
    'select 1 from pg_locks join pg_database on oid = database and datname = current_database() where not granted',
  );
  return rows.length;
};

it('a request that gets no connection in time is answered with 503, charges nothing, and its key stays free', async () => {
  await locker.query('begin; lock table accounts in access exclusive mode');
  const held = Array.from({ length: connections }, (_, index) => generate(`held-${index}`));
  await expect.poll(waiting).toBe(connections);
  const inbox = `${gateway.url}${inboxPath}${'x'.repeat(43)}`;
  const [refused, unheard] = await Promise.all([
    generate('mine'),
    fetch(inbox, { method: 'POST', body: '{}' }),
  ]);
  await locker.query('rollback');
  expect(refused.status).toBe(503);
  expect(refused.headers.get('retry-after')).toBe('5');
  expect(refused.errors).toMatchObject([
    {
      message: expect.stringContaining('too busy'),
      extensions: { code: 'INTERNAL_ERROR', retryable: true, requestId: expect.stringMatching(/^req_/) },
    },
  ]);
  expect([unheard.status, unheard.headers.get('retry-after')]).toEqual([503, '5']);
  expect(await unheard.text()).toContain('too busy');
  for (const answer of await Promise.all(held)) expect(answer.status).toBe(200);

  const again = await generate('mine');
  expect(again).toMatchObject({ status: 200, data: { generate: { replayed: false } } });
  const { data } = await gateway.send('{ account { balance } }');
  expect(data.account.balance).toBe(100_000 - 50 * (connections + 1));
});
