import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProviderError } from './providers/provider.ts';
import { fileAdapter, GENERATE, image, startTestGateway, type TestGateway } from './test-gateway.ts';

interface Entry {
  readonly id: string;
  readonly at: string;
  readonly reason: string;
  readonly delta: number;
  readonly balance: number;
  readonly generationId: string | null;
}

/** Fails what a seeming coin says; the rest is made at once. */
const adapter = fileAdapter(async (_, id) => {
  if (id.charCodeAt(id.length - 1) % 3 === 0) throw new ProviderError('GENERATION_FAILED', 'No.');
});

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway({ adapters: [adapter] });
});
afterAll(() => gateway.stop());

async function ledger(key: string, first: number): Promise<Entry[]> {
  const entries: Entry[] = [];
  let after: string | null = null;
  do {
    const { data } = await gateway.send(
      `query($first: Int, $after: String) { ledger(first: $first, after: $after) {
        next items { id at reason delta balance generationId } } }`,
      { key, variables: { first, after } },
    );
    entries.push(...data.ledger.items);
    after = data.ledger.next;
  } while (after !== null);
  return entries;
}

const balanceOf = async (key: string): Promise<number> =>
  (await gateway.send('{ account { balance } }', { key })).data.account.balance;

/** Every entry follows from the one before it, and the last one is the balance. */
function expectConsistent(entries: readonly Entry[], balance: number): void {
  let sum = 0;
  for (const entry of entries.toReversed()) {
    sum += entry.delta;
    expect(entry.balance).toBe(sum);
  }
  expect(balance).toBe(sum);
  const once = entries.filter(({ generationId }) => generationId !== null);
  const named = once.map(({ generationId, reason }) => `${generationId} ${reason}`);
  expect(new Set(named).size).toBe(named.length);
}

describe('the ledger', () => {
  it('gives the entries of one kind, a page at a time', async () => {
    const key = await gateway.newKey();
    const query = `query($after: String) { ledger(reason: CHARGE, first: 1, after: $after) {
      items { reason delta } next } }`;
    for (const text of ['One', 'Two']) await gateway.send(GENERATE, { key, variables: image(text) });
    const first = (await gateway.send(query, { key })).data.ledger;
    const second = (await gateway.send(query, { key, variables: { after: first.next } })).data.ledger;
    const charge = { reason: 'CHARGE', delta: -50 };
    expect([first.items, second.items, second.next]).toEqual([[charge], [charge], null]);
  });

  it('adds up to the balance after any operations, side by side, in pages of any size', async () => {
    const operation = fc.constantFrom('generate', 'cancel', 'replay', 'too much', 'quote');
    const plan = fc.record({
      operations: fc.array(operation, { minLength: 1, maxLength: 12 }),
      credits: fc.integer({ min: 0, max: 400 }),
      page: fc.integer({ min: 1, max: 7 }),
    });
    await fc.assert(
      fc.asyncProperty(plan, async ({ operations, credits, page }) => {
        const key = await gateway.newKey({ plan: 'enterprise', credits });
        const made = await Promise.all(operations.map((each, i) => operate(key, each, i)));
        for (const id of made) if (id !== undefined) await gateway.ended(id, { key });
        const entries = await ledger(key, page);
        expectConsistent(entries, await balanceOf(key));
        const charged = entries.filter(({ reason }) => reason === 'CHARGE').length;
        expect(charged).toBe(new Set(made.filter((id) => id !== undefined)).size);
      }),
      { numRuns: 25 },
    );
  });

  it('has a row for each change of the balance, newest first, with the balance after it', async () => {
    const idle = await startTestGateway({ working: false });
    const { data } = await idle.send(GENERATE, { variables: image() });
    const { id } = data.generate;
    await idle.send(`mutation { cancelGeneration(id: "${id}") }`);
    const read = await idle.send('{ ledger { items { reason delta balance generationId } next } }');
    expect(read.data.ledger).toEqual({
      items: [
        { reason: 'REFUND', delta: 50, balance: 100_000, generationId: id },
        { reason: 'CHARGE', delta: -50, balance: 99_950, generationId: id },
        { reason: 'GRANT', delta: 100_000, balance: 100_000, generationId: null },
      ],
      next: null,
    });
    await idle.stop();
  });

  it.each([
    ['first: 0', 'first'],
    ['first: 101', 'first'],
    ['after: "x"', 'after'],
  ])('has no page with %s', async (given, path) => {
    const { status, errors } = await gateway.send(`{ ledger(${given}) { next } }`);
    expect([status, errors[0]?.extensions.problems?.[0]?.path]).toEqual([400, path]);
  });
});

async function operate(key: string, operation: string, i: number): Promise<string | undefined> {
  if (operation === 'quote') {
    await gateway.send('query($input: GenerateInput!) { quote(input: $input) { creditCost } }', {
      key,
      variables: image(),
    });
    return undefined;
  }
  const headers: Record<string, string> = operation === 'replay' ? { 'idempotency-key': 'the same' } : {};
  const text = operation === 'replay' ? 'The same' : `Image ${i}`;
  const input = { ...image(text).input, ...(operation === 'too much' && { provider: 'flux-ultra' }) };
  const { data } = await gateway.send(GENERATE, { key, headers, variables: { input } });
  const id: string | undefined = data?.generate?.id;
  if (id !== undefined && operation === 'cancel')
    await gateway.send(`mutation { cancelGeneration(id: "${id}") }`, { key });
  return id;
}
