import { afterEach, describe, expect, it } from 'vitest';
import { type ProviderAdapter, ProviderError } from './providers/provider.ts';
import { createTestClock } from './test-clock.ts';
import { fileAdapter, GENERATE, image, startTestGateway, type TestGateway } from './test-gateway.ts';

const open: TestGateway[] = [];
afterEach(async () => {
  for (const gateway of open.splice(0).reverse()) await gateway.stop();
});

async function start(settings: Parameters<typeof startTestGateway>[0]) {
  const gateway = await startTestGateway(settings);
  open.push(gateway);
  return gateway;
}

/** Serves every model; `fails` says what is wrong with one of them now. */
function adapterOf(id: string, fails: (provider: string) => ProviderError | null): ProviderAdapter {
  const adapter = fileAdapter();
  return {
    ...adapter,
    id,
    async submit(plan, context) {
      const failure = fails(plan.request.model.provider);
      if (failure) throw failure;
      return adapter.submit(plan, context);
    },
  };
}

const down = () => new ProviderError('PROVIDER_UNAVAILABLE', 'The line is dead.', { retryable: true });
const closed = () => new ProviderError('PROVIDER_UNAVAILABLE', 'It has closed.');
const broken = () => new ProviderError('GENERATION_FAILED', 'It came out wrong.', { retryable: true });
const failing = (providers: readonly string[], error: () => ProviderError) => (provider: string) =>
  providers.includes(provider) ? error() : null;

const UNPINNED = { input: { type: 'IMAGE', priority: 'QUALITY', input: { text: 'A lighthouse' } } };
const SELECTION = `selection { pinned reason candidates { provider creditCost excludedBecause }
  tried { provider code message at } }`;
const readAll = `id status provider model creditCost errorCode error { code message } events { name detail } ${SELECTION}`;

async function run(gateway: TestGateway, variables: object, key = gateway.key) {
  const { data } = await gateway.send(GENERATE, { key, variables });
  await gateway.ended(data.generate.id, { key });
  const read = await gateway.send(`{ generation(id: "${data.generate.id}") { ${readAll} } }`, { key });
  return { ...read.data.generation, reserved: data.generate.creditCost };
}

async function quote(gateway: TestGateway) {
  const query = `query($input: GenerateInput!) { quote(input: $input) { provider ${SELECTION} } }`;
  return (await gateway.send(query, { variables: UNPINNED })).data.quote;
}

const balance = async (gateway: TestGateway, key: string) =>
  (await gateway.send('{ account { balance reserved } }', { key })).data.account;

async function ledger(gateway: TestGateway, generationId: string) {
  const rows = await gateway.rows(
    `select reason, delta from ledger where generation_id = '${generationId}' order by created_at, id`,
  );
  return rows.map(({ reason, delta }) => `${reason} ${delta}`);
}

describe('a model that fails, chosen by the gateway', () => {
  it('is followed by the next one at once, for what that one costs', async () => {
    const probe = await start({});
    const { provider: best, selection } = await quote(probe);
    const gateway = await start({ adapters: [adapterOf('a', failing([best], down))] });
    const key = await gateway.newKey({ credits: 10_000 });
    const made = await run(gateway, UNPINNED, key);
    expect(made.status).toBe('COMPLETED');
    expect(made.provider).not.toBe(best);
    expect(made.creditCost).toBeLessThanOrEqual(made.reserved);
    expect(made.selection.tried).toMatchObject([
      { provider: best, code: 'PROVIDER_UNAVAILABLE', message: 'The line is dead.' },
    ]);
    expect(made.selection.reason).toMatch(new RegExp(`^${best} failed and ${made.provider} took over\\.`));
    expect(made.events.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining(['accepted', 'started', 'switched', 'completed']),
    );
    expect(await balance(gateway, key)).toEqual({ balance: 10_000 - made.creditCost, reserved: 0 });
    const price = selection.candidates.find((each: Priced) => each.provider === made.provider);
    expect(made.creditCost).toBe(price.creditCost);
  });

  it('leads to an adjustment in the ledger when the next one is cheaper, exactly once over several', async () => {
    const all = (await quote(await start({}))).selection.candidates;
    const cheapest = all.toSorted((a: Priced, b: Priced) => credits(a) - credits(b))[0];
    const others = all.map(({ provider }: Priced) => provider);
    const fails = failing(
      others.filter((provider: string) => provider !== cheapest.provider),
      down,
    );
    const gateway = await start({ adapters: [adapterOf('a', fails)] });
    const made = await run(gateway, UNPINNED);
    expect(made).toMatchObject({ status: 'COMPLETED', provider: cheapest.provider });
    expect(made.selection.tried.length).toBeGreaterThan(1);
    expect(await ledger(gateway, made.id)).toEqual([
      `charge -${made.reserved}`,
      `adjust ${made.reserved - made.creditCost}`,
    ]);
  });

  it('never leads to a model that costs more than what is reserved', async () => {
    const all = (await quote(await start({}))).selection.candidates;
    const least = Math.min(...all.map(credits));
    const cheap = all
      .filter((each: Priced) => each.creditCost === least)
      .map(({ provider }: Priced) => provider);
    const gateway = await start({ adapters: [adapterOf('a', failing(cheap, closed))] });
    const made = await run(gateway, { input: { ...UNPINNED.input, priority: 'COST' } });
    expect(made).toMatchObject({ status: 'FAILED', creditCost: least });
    expect(cheap).toContain(made.provider);
  });

  it('ends FAILED with everybody who was tried when none is left, and gives everything back', async () => {
    const gateway = await start({ adapters: [adapterOf('a', down)], ...quick() });
    const key = await gateway.newKey({ credits: 10_000 });
    const made = await run(gateway, UNPINNED, key);
    expect(made).toMatchObject({ status: 'FAILED', errorCode: 'PROVIDER_UNAVAILABLE' });
    expect(made.error.message).toContain('Tried: ');
    expect(made.error.message).toContain(made.selection.tried[0].provider);
    expect(await balance(gateway, key)).toEqual({ balance: 10_000, reserved: 0 });
  });

  it('gets a second attempt when it took the work and could not finish it', async () => {
    let runs = 0;
    const clock = createTestClock();
    const adapter = adapterOf('a', () => (runs++ === 0 ? broken() : null));
    const gateway = await start({ adapters: [adapter], now: clock.now });
    const made = await run(gateway, UNPINNED);
    expect(made).toMatchObject({ status: 'COMPLETED', selection: { tried: [] } });
    expect(made.events).toContainEqual({ name: 'retried', detail: 'attempt 1: It came out wrong.' });
  });
});

describe('a model that fails, named by the request', () => {
  it('is not replaced by another model', async () => {
    const fails = failing(['flux-dev'], closed);
    const gateway = await start({ adapters: [adapterOf('a', fails)] });
    const made = await run(gateway, image());
    expect(made).toMatchObject({ status: 'FAILED', provider: 'flux-dev', selection: { tried: [] } });
    expect(await ledger(gateway, made.id)).toEqual(['charge -50', 'refund 50']);
  });

  it('is made by another provider of the same model, at the same price', async () => {
    const gateway = await start({ adapters: [adapterOf('a', down), adapterOf('b', () => null)] });
    const made = await run(gateway, image());
    expect(made).toMatchObject({ status: 'COMPLETED', provider: 'flux-dev', creditCost: 50 });
    expect(made.selection).toMatchObject({ pinned: true, tried: [{ provider: 'flux-dev' }] });
    expect(await ledger(gateway, made.id)).toEqual(['charge -50']);
  });

  it('is never replaced by a simulated file when its maker fails', async () => {
    const live = adapterOf('a', closed);
    const adapters = [{ ...live, engine: 'LIVE' } as const, adapterOf('b', () => null)];
    const gateway = await start({ adapters });
    expect(await run(gateway, image())).toMatchObject({ status: 'FAILED' });
    expect(await run(gateway, UNPINNED)).toMatchObject({ status: 'FAILED' });
  });
});

describe('a model that keeps failing', () => {
  /** A gateway on which flux-dev has failed three generations, and a way to mend it. */
  async function afterThreeFailures() {
    const clock = createTestClock();
    const state = { mended: false };
    const fails = (provider: string) => (provider === 'flux-dev' && !state.mended ? closed() : null);
    const parts = { adapters: [adapterOf('a', fails)], now: clock.now };
    const gateway = await start(parts);
    for (let i = 0; i < 3; i++) expect((await run(gateway, image())).status).toBe('FAILED');
    return { gateway, clock, state, parts };
  }

  it('is refused with a time to come back, and passed over with the reason, by every process', async () => {
    const { gateway, parts } = await afterThreeFailures();
    const other = await start({ ...parts, dataDir: gateway.dataDir });
    for (const each of [gateway, other]) {
      const refused = await each.send(GENERATE, { key: gateway.key, variables: image() });
      expect(refused.errors[0]?.extensions.code).toBe('PROVIDER_UNAVAILABLE');
      expect(refused.errors[0]?.message).toContain('flux-dev has failed 3 times in a row');
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      const { selection } = await quote(gateway);
      const passedOver = selection.candidates.find(({ provider }: Priced) => provider === 'flux-dev');
      expect(passedOver.excludedBecause).toContain('is tried again in');
    }
    open.pop();
    await other.stop({ keepData: true });
  });

  it('is tried by one request after a pause, and opens to all when that succeeds', async () => {
    const { gateway, clock, state } = await afterThreeFailures();
    state.mended = true;
    clock.skip(31_000);
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => gateway.send(GENERATE, { variables: image() })),
    );
    const passed = answers.filter(({ errors }) => errors.length === 0);
    expect(passed).toHaveLength(1);
    const { status } = await gateway.ended(passed[0]?.data.generate.id);
    expect(status).toBe('COMPLETED');
    expect((await run(gateway, image())).status).toBe('COMPLETED');
  });

  it('rests longer when it fails again', async () => {
    const { gateway, clock } = await afterThreeFailures();
    clock.skip(31_000);
    expect((await run(gateway, image())).status).toBe('FAILED');
    clock.skip(31_000);
    const refused = await gateway.send(GENERATE, { variables: image() });
    expect(refused.errors[0]?.extensions.code).toBe('PROVIDER_UNAVAILABLE');
    const seconds = refused.headers.get('retry-after');
    expect(Number(seconds)).toBeGreaterThan(20);
    expect(Number(seconds)).toBeLessThanOrEqual(30);
    expect(refused.errors[0]?.message).toContain(`is tried again in ${seconds} s.`);
  });

  it('is told apart from one request that no model could serve', async () => {
    const fails = () => new ProviderError('GENERATION_FAILED', 'The prompt is not allowed.');
    const gateway = await start({ adapters: [adapterOf('a', fails)] });
    for (let i = 0; i < 4; i++) expect((await run(gateway, image())).errorCode).toBe('GENERATION_FAILED');
    expect((await gateway.send(GENERATE, { variables: image() })).errors).toEqual([]);
  });
});

describe('the credits of generations that fail, switch and are canceled at the same time', () => {
  it('add up: each costs what its file costs, or nothing', async () => {
    let turn = 0;
    const kinds = [() => null, down, broken, closed, () => null];
    const adapters = ['a', 'b'].map((id) => adapterOf(id, () => kinds[turn++ % kinds.length]?.() ?? null));
    const gateway = await start({ adapters, ...quick() });
    const key = await gateway.newKey({ plan: 'enterprise', credits: 1_000_000 });
    const priorities = ['QUALITY', 'SPEED', 'COST'];
    const one = async (index: number) => {
      const variables = { input: { ...UNPINNED.input, priority: priorities[index % 3] } };
      const { data } = await gateway.send(GENERATE, { key, variables });
      const id = data?.generate?.id;
      if (id === undefined) return 0;
      if (index % 4 === 0) await gateway.send(`mutation { cancelGeneration(id: "${id}") }`, { key });
      const { status, creditCost } = await gateway.ended(id, { key });
      return status === 'COMPLETED' ? creditCost : 0;
    };
    const costs = await Promise.all(Array.from({ length: 60 }, (_, index) => one(index)));
    const spent = costs.reduce((sum, cost) => sum + cost, 0);
    expect(spent).toBeGreaterThan(0);
    expect(await balance(gateway, key)).toEqual({ balance: 1_000_000 - spent, reserved: 0 });
    const value = async (query: string) => Number(Object.values((await gateway.rows(query))[0] ?? {})[0]);
    expect(await value('select sum(balance) from accounts')).toBe(
      await value('select sum(delta) from ledger'),
    );
    expect(await value("select count(*) from generations where status in ('QUEUED', 'PROCESSING')")).toBe(0);
    const net = `select count(*) from generations g where (select -sum(delta) from ledger l where l.generation_id = g.id)
      <> case when g.status = 'COMPLETED' then g.credit_cost else 0 end`;
    expect(await value(net)).toBe(0);
  });
});

describe('a provider that never finishes', () => {
  it('is given up after many times the expected time, and told to stop', async () => {
    const clock = createTestClock();
    const canceled: unknown[] = [];
    const endless: ProviderAdapter = {
      ...fileAdapter(),
      submit: async () => ({ state: 'pending', operation: 'ticket', afterMs: 10 }),
      poll: async () => {
        clock.skip(60_000);
        return { state: 'pending', operation: 'ticket', afterMs: 10 };
      },
      cancel: async (operation) => void canceled.push(operation),
    };
    const gateway = await start({ adapters: [endless], now: clock.now });
    const made = await run(gateway, image());
    expect(made).toMatchObject({ status: 'FAILED', errorCode: 'GENERATION_FAILED' });
    expect(made.error.message).toContain('longer than is allowed');
    expect(canceled).toEqual(['ticket']);
    expect(await ledger(gateway, made.id)).toEqual(['charge -50', 'refund 50']);
  });
});

interface Priced {
  readonly provider: string;
  readonly creditCost: number;
}

function credits({ creditCost }: Priced): number {
  return creditCost;
}

/** A clock that runs so fast that no test waits for the pause between two attempts. */
function quick() {
  const clock = createTestClock();
  return {
    now: () => {
      clock.skip(50);
      return clock.now();
    },
  };
}
