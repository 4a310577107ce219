import { afterEach, describe, expect, it } from 'vitest';
import { fileAdapter, GENERATE, image, startTestGateway, type TestGateway } from './test-gateway.ts';

let gateway: TestGateway;
afterEach(() => gateway.stop());

const cancel = (id: string) => gateway.send(`mutation { cancelGeneration(id: "${id}") }`);

/** What the store itself says about the money. */
async function books() {
  const one = async (query: string) => Number(Object.values((await gateway.rows(query))[0] ?? {})[0]);
  return {
    balances: await one('select sum(balance) from accounts'),
    ledger: await one('select sum(delta) from ledger'),
    refunds: await one("select count(*) from ledger where reason = 'refund'"),
    jobs: await one('select count(*) from jobs'),
  };
}

describe('cancelGeneration', () => {
  it('gives the credits back once, however many cancel at once', async () => {
    gateway = await startTestGateway({ working: false });
    const { data } = await gateway.send(GENERATE, { variables: image() });
    const answers = await Promise.all(Array.from({ length: 20 }, () => cancel(data.generate.id)));
    expect(answers.filter((answer) => answer.data.cancelGeneration)).toHaveLength(1);
    expect(await books()).toMatchObject({ balances: 100_000, ledger: 100_000, refunds: 1 });
  });

  it('stops the work that is being done', async () => {
    const begun = Promise.withResolvers<void>();
    const stopped = Promise.withResolvers<unknown>();
    const adapter = fileAdapter(async ({ signal }) => {
      begun.resolve();
      await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    });
    const watched = {
      ...adapter,
      submit: (...given: Parameters<typeof adapter.submit>) =>
        adapter.submit(...given).finally(() => stopped.resolve(null)),
    };
    gateway = await startTestGateway({ adapters: [watched] });
    const { data } = await gateway.send(GENERATE, { variables: image() });
    await begun.promise;
    expect((await cancel(data.generate.id)).data.cancelGeneration).toBe(true);
    await stopped.promise;
    expect(await gateway.ended(data.generate.id)).toMatchObject({
      status: 'CANCELED',
      error: null,
      url: null,
    });
    expect((await cancel(data.generate.id)).data.cancelGeneration).toBe(false);
  });

  it('races the end of the work, and exactly one of them wins', async () => {
    gateway = await startTestGateway();
    const key = await gateway.newKey({ plan: 'enterprise', credits: 100_000 });
    const race = async (): Promise<number> => {
      const { data } = await gateway.send(GENERATE, { key, variables: image() });
      const id = data.generate.id;
      const canceled = (await gateway.send(`mutation { cancelGeneration(id: "${id}") }`, { key })).data
        .cancelGeneration;
      const { status, url } = await gateway.ended(id, { key });
      expect(status).toBe(canceled ? 'CANCELED' : 'COMPLETED');
      expect(url === null).toBe(canceled);
      return canceled ? 0 : 50;
    };
    const spent = (await Promise.all(Array.from({ length: 40 }, race))).reduce(
      (sum, credits) => sum + credits,
      0,
    );
    const { balances, ledger } = await books();
    expect(balances).toBe(ledger);
    expect(balances).toBe(200_000 - spent);
  });
});
