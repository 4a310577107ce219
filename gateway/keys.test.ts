import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestClock } from './test-clock.ts';
import { startTestGateway, type TestGateway } from './test-gateway.ts';

const clock = createTestClock();
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway({ now: clock.now, working: false });
});
afterAll(() => gateway.stop());

const KEYS = '{ keys { id name prefix current createdAt lastUsedAt revokedAt } }';
const CREATE =
  'mutation($name: String!) { createKey(name: $name) { key apiKey { id name prefix current lastUsedAt } } }';
const REVOKE = 'mutation($id: ID!) { revokeKey(id: $id) { id revokedAt } }';

async function create(key: string, name = 'server') {
  const { data } = await gateway.send(CREATE, { key, variables: { name } });
  return data.createKey as { key: string; apiKey: { id: string; prefix: string } };
}

async function list(key: string) {
  return (await gateway.send(KEYS, { key })).data.keys as Record<string, unknown>[];
}

const codeOf = async (key: string) =>
  (await gateway.send('{ account { id } }', { key })).errors[0]?.extensions.code;

describe('keys of an account', () => {
  it('are several, work for the same account, and are listed without the key itself', async () => {
    const first = await gateway.newKey();
    const made = await create(first, ' Build server ');
    expect(made.key).toMatch(/^dtg_[0-9a-z]{40}$/);
    const own = await gateway.send('{ account { id } }', { key: first });
    expect((await gateway.send('{ account { id } }', { key: made.key })).data).toEqual(own.data);
    const keys = await list(made.key);
    expect(keys).toMatchObject([
      { id: made.apiKey.id, name: 'Build server', prefix: made.key.slice(0, 10), current: true },
      { name: 'key', prefix: first.slice(0, 10), current: false, revokedAt: null },
    ]);
    expect(JSON.stringify(keys)).not.toContain(made.key.slice(10));
  });

  it('show when they were used last, to the minute', async () => {
    const first = await gateway.newKey();
    const made = await create(first);
    const unused = (await list(first)).find(({ id }) => id === made.apiKey.id);
    expect(unused?.lastUsedAt).toBeNull();
    await codeOf(made.key);
    const usedAt = clock.now();
    const used = (await list(first)).find(({ id }) => id === made.apiKey.id);
    expect(Math.abs(Date.parse(String(used?.lastUsedAt)) - usedAt)).toBeLessThan(60_000);
  });

  it('are UNAUTHENTICATED from the moment they are revoked, and the others go on', async () => {
    const first = await gateway.newKey();
    const leaked = await create(first, 'leaked');
    expect(await codeOf(leaked.key)).toBeUndefined();
    const variables = { id: leaked.apiKey.id };
    const { data } = await gateway.send(REVOKE, { key: first, variables });
    expect(data.revokeKey.revokedAt).not.toBeNull();
    expect(await codeOf(leaked.key)).toBe('UNAUTHENTICATED');
    expect(await codeOf(first)).toBeUndefined();
    clock.skip(1_000);
    expect((await gateway.send(REVOKE, { key: first, variables })).data).toEqual(data);
  });

  it('can revoke themselves', async () => {
    const key = await gateway.newKey();
    const [{ id } = { id: '' }] = await list(key);
    await gateway.send(REVOKE, { key, variables: { id } });
    expect(await codeOf(key)).toBe('UNAUTHENTICATED');
  });

  it('of another account are NOT_FOUND', async () => {
    const stranger = await gateway.newKey();
    const made = await create(await gateway.newKey());
    const { errors } = await gateway.send(REVOKE, { key: stranger, variables: { id: made.apiKey.id } });
    expect(errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await codeOf(made.key)).toBeUndefined();
  });

  it.each(['', '  ', 'x'.repeat(61), 'a\nb'])('take no name like %j', async (name) => {
    const { status, errors } = await gateway.send(CREATE, { variables: { name } });
    expect([status, errors[0]?.extensions.problems?.[0]?.path]).toEqual([400, 'name']);
  });

  it('are twenty that work at most, however they race', async () => {
    const key = await gateway.newKey();
    const made = await Promise.all(
      Array.from({ length: 25 }, (_, i) => gateway.send(CREATE, { key, variables: { name: `k${i}` } })),
    );
    expect(made.filter(({ errors }) => errors.length === 0)).toHaveLength(19);
    const [{ id } = { id: '' }] = await list(key);
    await gateway.send(REVOKE, { key, variables: { id } });
    expect((await gateway.send(CREATE, { key, variables: { name: 'next' } })).errors).toEqual([]);
  });

  it.each([KEYS, '{ ledger { next } }', '{ webhookSecret { secret } }', '{ webhookDeliveries { next } }'])(
    'are needed for %s',
    async (query) => {
      const { errors } = await gateway.send(query, { key: null });
      expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    },
  );
});
