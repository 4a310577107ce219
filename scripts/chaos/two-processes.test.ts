import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createKeyIn } from '#gateway/index.ts';
import { type Answered, askUntilAnswered } from './caller.ts';
import type { Fleet } from './fleet.ts';
import { startGateways } from './start-gateways.ts';

const dataDir = mkdtempSync(path.join(tmpdir(), 'doitong-two-'));
let fleet: Fleet;
beforeAll(async () => {
  fleet = await startGateways({ dataDir }, ['web', 'web']);
});
afterAll(async () => {
  await fleet.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const GENERATE = `mutation { generate(input: { type: IMAGE, provider: "flux-dev", input: { text: "x" } }) { id replayed } }`;
const NOT_OFFERED = `mutation { generate(input: { type: IMAGE, provider: "none", input: { text: "x" } }) { id } }`;

const newKey = async (plan: string) => (await createKeyIn({ dataDir }, { plan, credits: 100_000 })).key;

/** Sends to both processes in turn, all at once. */
function atOnce(count: number, ask: Parameters<typeof askUntilAnswered>[1]): Promise<Answered[]> {
  return Promise.all(
    Array.from({ length: count }, (_, index) => askUntilAnswered(() => fleet.urls[index % 2] ?? '', ask)),
  );
}

describe('two processes over one store', () => {
  it('make 200 requests at once with one Idempotency-Key one charge and 199 replays', async () => {
    const key = await newKey('enterprise');
    const headers = { 'idempotency-key': 'the-same' };
    const answers = await atOnce(200, { key, query: GENERATE, headers });
    expect(new Set(answers.map(({ data }) => data.generate.id)).size).toBe(1);
    expect(answers.filter(({ data }) => data.generate.replayed)).toHaveLength(199);
    const query = '{ account { balance reserved } ledger { items { reason delta } } }';
    const { data } = await askUntilAnswered(() => fleet.urls[0] ?? '', { key, query });
    expect(data.account).toEqual({ balance: 99_950, reserved: 50 });
    expect(data.ledger.items.map(({ reason }: { reason: string }) => reason)).toEqual(['CHARGE', 'GRANT']);
  });

  it('let exactly 60 of 100 requests at once through where a minute has 60', async () => {
    const minute = () => Math.floor(Date.now() / 60_000);
    let began: number;
    let answers: Answered[];
    do {
      began = minute();
      answers = await atOnce(100, { key: await newKey('pro'), query: NOT_OFFERED });
    } while (minute() !== began);
    expect(answers.filter(({ code }) => code === 'RATE_LIMIT')).toHaveLength(40);
    expect(answers.filter(({ code }) => code === 'INVALID_INPUT')).toHaveLength(60);
  });
});
