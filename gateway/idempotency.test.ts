import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GENERATE, image, startTestGateway, type TestGateway } from './test-gateway.ts';

let gateway: TestGateway;
let now = Date.parse('2026-01-31T12:00:00Z');
beforeAll(async () => {
  gateway = await startTestGateway({ working: false, now: () => now });
});
afterAll(() => gateway.stop());

const withKey = (idempotencyKey: string) => ({ headers: { 'idempotency-key': idempotencyKey } });

describe('Idempotency-Key', () => {
  it('makes 200 requests at once one charge and 199 replays', async () => {
    const key = await gateway.newKey({ plan: 'enterprise', credits: 1_000 });
    const sent = { key, variables: image(), ...withKey('200-at-once') };
    const answers = await Promise.all(Array.from({ length: 200 }, () => gateway.send(GENERATE, sent)));
    expect(new Set(answers.map(({ data }) => data.generate.id)).size).toBe(1);
    expect(answers.filter(({ data }) => data.generate.replayed)).toHaveLength(199);
    expect(answers.filter(({ headers }) => headers.get('idempotency-replayed') === 'true')).toHaveLength(199);
    const { data } = await gateway.send('{ account { balance reserved usage { concurrent } } }', { key });
    expect(data.account).toEqual({ balance: 950, reserved: 50, usage: { concurrent: 1 } });
  });

  it('is the same key with and without quotes, and the same request whatever is selected of it', async () => {
    const first = await gateway.send(GENERATE, { variables: image(), ...withKey('"quoted-1"') });
    const again = `mutation($input: GenerateInput!) { generate(input: $input) { id provider } }`;
    const variables = {
      input: { input: { text: 'A lighthouse' }, provider: 'flux-dev', type: 'IMAGE', priority: null },
    };
    const second = await gateway.send(again, { variables, ...withKey('quoted-1') });
    expect(second.data.generate.id).toBe(first.data.generate.id);
  });

  it('belongs to one account', async () => {
    const other = { key: await gateway.newKey(), variables: image(), ...withKey('shared') };
    const mine = await gateway.send(GENERATE, { variables: image(), ...withKey('shared') });
    const theirs = await gateway.send(GENERATE, other);
    expect(theirs.data.generate).toMatchObject({ replayed: false });
    expect(theirs.data.generate.id).not.toBe(mine.data.generate.id);
  });

  it('tells two fields of one document apart, and replays both', async () => {
    const twice = `mutation { a: generate(input: { type: IMAGE, provider: "flux-dev", input: { text: "x" } }) { id }
      b: generate(input: { type: IMAGE, provider: "flux-dev", input: { text: "x" } }) { id } }`;
    const first = await gateway.send(twice, withKey('two-fields'));
    expect(first.data.a.id).not.toBe(first.data.b.id);
    expect((await gateway.send(twice, withKey('two-fields'))).data).toEqual(first.data);
  });

  it('is free again when the request was refused', async () => {
    const key = await gateway.newKey({ credits: 10 });
    const refused = await gateway.send(GENERATE, { key, variables: image(), ...withKey('poor') });
    expect(refused.errors[0]?.extensions.code).toBe('INSUFFICIENT_CREDITS');
    const cheap = { input: { type: 'AUDIO', provider: 'google-tts', input: { text: 'Hi' } } };
    const accepted = await gateway.send(GENERATE, { key, variables: cheap, ...withKey('poor') });
    expect(accepted.errors[0]?.extensions.code).not.toBe('IDEMPOTENCY_CONFLICT');
  });

  it('also covers videoCreate', async () => {
    const create =
      'mutation { videoCreate(input: { prompt: "A tide", model: "luma", duration: 9 }) { id status videoUrl } }';
    const first = await gateway.send(create, withKey('video'));
    expect(first.data.videoCreate).toMatchObject({ status: 'QUEUED', videoUrl: null });
    expect((await gateway.send(create, withKey('video'))).data).toEqual(first.data);
  });

  it('is forgotten after 24 hours', async () => {
    const first = await gateway.send(GENERATE, { variables: image(), ...withKey('day') });
    now += 24 * 3_600_000 + 1;
    const later = await gateway.send(GENERATE, { variables: image('Another'), ...withKey('day') });
    expect(later.data.generate.id).not.toBe(first.data.generate.id);
  });
});
