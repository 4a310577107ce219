import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inboxRules } from '#contract/inbox.ts';
import { noteFailure } from './providers/circuits.ts';
import { GENERATE, image, startTestGateway, type TestGateway } from './test-gateway.ts';

/** Two gateways on one store: what one of them decides by what it has read, the other one may be changing. */
let first: TestGateway;
let second: TestGateway;
beforeEach(async () => {
  first = await startTestGateway({ working: false });
  second = await startTestGateway({ working: false, dataDir: first.dataDir });
});
afterEach(async () => {
  await second.stop({ keepData: true });
  await first.stop();
});

const KEYS_MAX = 20;

/** The same query, so many times at once, half of them to each gateway. */
const atOnce = (times: number, query: string, variables?: object, headers = {}) =>
  Promise.all(
    Array.from({ length: times }, (_, index) =>
      (index % 2 === 0 ? first : second).send(query, { key: first.key, variables, headers }),
    ),
  );

describe('two gateways that are asked the same at once', () => {
  it('make one generation of one intent, and charge it once', async () => {
    const answers = await atOnce(40, GENERATE, image(), { 'idempotency-key': 'once' });
    expect(new Set(answers.map(({ data }) => data.generate.id)).size).toBe(1);
    expect(answers.filter(({ data }) => !data.generate.replayed)).toHaveLength(1);
    expect(await first.rows('select reason, delta, seq from ledger where generation_id is not null')).toEqual(
      [{ reason: 'charge', delta: -50, seq: 2 }],
    );
  });

  it('number the entries of a ledger without gaps, each with the balance after it', async () => {
    await atOnce(20, GENERATE, image());
    const entries = await first.rows(
      `select ledger.seq, ledger.balance, sum(ledger.delta) over (order by ledger.seq) as counted from ledger
        join api_keys on api_keys.account_id = ledger.account_id where api_keys.prefix = '${first.key.slice(0, 10)}'
        order by ledger.seq`,
    );
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1));
    expect(entries.map(({ counted }) => Number(counted))).toEqual(entries.map(({ balance }) => balance));
  });

  it('never make more keys than an account may have', async () => {
    const answers = await atOnce(30, 'mutation { createKey(name: "one more") { key } }');
    expect(answers.filter(({ data }) => data?.createKey)).toHaveLength(KEYS_MAX - 1);
  });

  it('forget no secret of webhooks that somebody was shown, but for those before the last two', async () => {
    const rotate = 'mutation { rotateWebhookSecret { secret previousSecret } }';
    const answers = (await atOnce(6, rotate)).map(({ data }) => data.rotateWebhookSecret);
    const shown = answers.map(({ secret }) => secret);
    const previous = answers.map(({ previousSecret }) => previousSecret);
    expect(new Set(previous).size).toBe(previous.length);
    expect(shown.filter((secret) => !previous.includes(secret))).toHaveLength(1);
  });

  it('let no more messages into an inbox than a minute may bring', async () => {
    const { data } = await first.send('mutation { openInbox { url } }');
    const path = new URL(data.openInbox.url).pathname;
    const answers = await Promise.all(
      Array.from({ length: inboxRules.messagesPerMinute + 10 }, (_, index) =>
        fetch((index % 2 === 0 ? first : second).url + path, { method: 'POST', body: '{}' }),
      ),
    );
    const kept = answers.filter(({ status }) => status === 200);
    expect(kept).toHaveLength(inboxRules.messagesPerMinute);
  });

  it('count every generation that fails at a model', async () => {
    const route = { adapter: 'file', provider: 'flux-dev', now: 1 };
    await first.withStore((store) => {
      const fail = (generationId: string) =>
        store.transaction((tx) => noteFailure(tx, { ...route, generationId }));
      return Promise.all(Array.from({ length: 8 }, (_, n) => fail(`gen_${n}`)));
    });
    expect(await first.rows('select failures from circuits')).toEqual([{ failures: 8 }]);
  });
});
