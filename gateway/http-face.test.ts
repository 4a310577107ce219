import { buildSchema, getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileAdapter, GENERATE, image, startTestGateway, type TestGateway } from './test-gateway.ts';

const words = (summary: string) => ({ catalog: { models: { luma: { description: summary } } } });

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway({
    words: { en: words('Dreamy videos'), pt: words('Vídeos oníricos') },
    portalCredentials: ['the-portal-itself'],
    adapters: [fileAdapter(async ({ onProgress }) => onProgress(0.5))],
  });
});
afterAll(() => gateway.stop());

describe('the HTTP face', () => {
  it('is alive, and ready when the worker runs', async () => {
    expect((await fetch(`${gateway.url}/healthz`)).status).toBe(200);
    expect((await fetch(`${gateway.url}/readyz`)).status).toBe(200);
    const idle = await startTestGateway({ working: false });
    expect((await fetch(`${idle.url}/readyz`)).status).toBe(503);
    await idle.stop();
  });

  it('leaves other paths alone', async () => {
    expect((await fetch(`${gateway.url}/models`)).status).toBe(404);
  });

  it('serves the schema, and the same one by introspection', async () => {
    const text = await (await fetch(`${gateway.url}/schema.graphql`)).text();
    const published = Object.keys(buildSchema(text).getTypeMap()).sort();
    const { data } = await gateway.send(getIntrospectionQuery(), { key: null });
    expect(data.__schema.types.map((type: { name: string }) => type.name).sort()).toEqual(published);
  });

  it('lists providers without a key, in the language that is asked for', async () => {
    const query =
      '{ providers(type: VIDEO) { id description options { name type default } pricing { creditCost rule } } }';
    const say = async (language: string) => {
      const { data } = await gateway.send(query, { key: null, headers: { 'accept-language': language } });
      return data.providers.find(({ id }: { id: string }) => id === 'luma').description;
    };
    expect(await say('pt-BR,pt;q=0.9,en;q=0.8')).toBe('Vídeos oníricos');
    expect(await say('de, en;q=0.5, pt;q=0.1')).toBe('Dreamy videos');
    expect(await say('*')).toBe('Dreamy videos');
  });

  it('answers a query by GET', async () => {
    const query = encodeURIComponent('{ account { plan } }');
    const headers = { authorization: `Bearer ${gateway.key}` };
    const answer = await fetch(`${gateway.url}/graphql?query=${query}`, { headers });
    expect(await answer.json()).toEqual({ data: { account: { plan: 'pro' } } });
  });

  it('lets pages of any origin call and read its headers', async () => {
    const preflight = await fetch(`${gateway.url}/graphql`, {
      method: 'OPTIONS',
      headers: { origin: 'https://app.test' },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-headers')).toContain('Idempotency-Key');
    expect(preflight.headers.get('access-control-allow-headers')).toContain('Doitong-Simulate');
    const { headers } = await gateway.send('{ account { id } }', { headers: { origin: 'https://app.test' } });
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-expose-headers')).toContain('X-RateLimit-Reset');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
  });

  it('keeps the request id of a caller that brings a plain one', async () => {
    const own = await gateway.send('{ account { id } }', { headers: { 'x-request-id': 'trace-0123456789' } });
    expect(own.headers.get('x-request-id')).toBe('trace-0123456789');
    const odd = await gateway.send('{ account { id } }', { headers: { 'x-request-id': 'a"b' } });
    expect(odd.headers.get('x-request-id')).toMatch(/^req_[0-9a-f]{32}$/);
  });

  it('answers a part with 200 and says what is missing', async () => {
    const answer = await gateway.send('{ account { plan } generation(id: "gen_0") { id } }');
    expect(answer.status).toBe(200);
    expect(answer.data).toEqual({ account: { plan: 'pro' }, generation: null });
    expect(answer.errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect(answer.errors[0]?.extensions).not.toHaveProperty('http');
  });

  it('opens an account for the portal, with a key that works', async () => {
    const opened = await gateway.send('mutation { openAccount { key account { plan balance } } }', {
      key: 'the-portal-itself',
    });
    expect(opened.data.openAccount).toMatchObject({ account: { plan: 'free', balance: 10_000 } });
    const { data } = await gateway.send('{ account { plan balance } }', { key: opened.data.openAccount.key });
    expect(data.account).toEqual({ plan: 'free', balance: 10_000 });
    const confused = await gateway.send('{ account { plan } }', { key: 'the-portal-itself' });
    expect(confused.errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('pages through generations, newest first', async () => {
    const key = await gateway.newKey({ plan: 'enterprise', credits: 1_000 });
    const made: string[] = [];
    for (let i = 0; i < 5; i++)
      made.unshift((await gateway.send(GENERATE, { key, variables: image() })).data.generate.id);
    const listed: string[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const { data } = await gateway.send(
        'query($after: String) { generations(first: 2, after: $after) { next items { id } } }',
        { key, variables: { after: after || null } },
      );
      listed.push(...data.generations.items.map(({ id }: { id: string }) => id));
      after = data.generations.next;
    }
    expect(listed).toEqual(made);
  });

  it('quotes what generate charges, and charges nothing for it', async () => {
    const key = await gateway.newKey({ credits: 10_000 });
    const variables = { input: { type: 'VIDEO', priority: 'COST', input: { text: 'Waves' } } };
    const quote = await gateway.send(
      'query($input: GenerateInput!) { quote(input: $input) { provider creditCost lines { credits } selection { pinned reason candidates { provider } } } account { balance } }',
      { key, variables },
    );
    expect(quote.data.account.balance).toBe(10_000);
    const { provider, creditCost, lines, selection } = quote.data.quote;
    expect(lines.reduce((sum: number, line: { credits: number }) => sum + line.credits, 0)).toBe(creditCost);
    expect(selection).toMatchObject({ pinned: false, candidates: expect.arrayContaining([{ provider }]) });
    const made = await gateway.send(
      'mutation($input: GenerateInput!) { generate(input: $input) { provider creditCost } }',
      { key, variables },
    );
    expect(made.data.generate).toEqual({ provider, creditCost });
  });

  it('outlives subscribers that leave at any moment', async () => {
    const slow = await startTestGateway({
      adapters: [
        fileAdapter(({ signal }) => new Promise((_, reject) => signal.addEventListener('abort', reject))),
      ],
    });
    const { data } = await slow.send(GENERATE, { variables: image() });
    const body = JSON.stringify({
      query: `subscription { generationUpdated(id: "${data.generate.id}") { progress } }`,
    });
    const headers = {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      authorization: `Bearer ${slow.key}`,
    };
    for (let i = 0; i < 20; i++) {
      const leaving = new AbortController();
      const answer = await fetch(`${slow.url}/graphql`, {
        method: 'POST',
        headers,
        body,
        signal: leaving.signal,
      });
      const reader = answer.body?.getReader();
      if (i % 2 === 0) await reader?.read();
      leaving.abort();
      await reader?.read().catch(() => undefined);
    }
    expect((await slow.send('{ account { plan } }')).data.account.plan).toBe('pro');
    await slow.stop();
  });

  it('tells a subscriber of each change over Server-Sent Events, until the end', async () => {
    const { data } = await gateway.send(GENERATE, { variables: image() });
    const query = `subscription { generationUpdated(id: "${data.generate.id}") { status url } }`;
    const answer = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        authorization: `Bearer ${gateway.key}`,
      },
      body: JSON.stringify({ query }),
    });
    expect(answer.headers.get('content-type')).toContain('text/event-stream');
    const told = [...(await answer.text()).matchAll(/data: (\{.*"data".*\})/g)].map((match) =>
      JSON.parse(match[1] ?? ''),
    );
    expect(told.at(-1).data.generationUpdated).toMatchObject({
      status: 'COMPLETED',
      url: expect.stringContaining('/media/'),
    });
  });
});
