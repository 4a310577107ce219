import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { describe, expect, it } from 'vitest';
import { providerModels } from '#catalog/models.ts';
import { mcpToolNames, mcpTools } from '#components/agents/mcp-tools.ts';
import { sitePages } from '#components/shell/site-pages.ts';
import { callerLimits, headers, requestLimits } from '#contract/limits.ts';
import { routing } from '#i18n/routing.ts';
import { createMcpRequestHandler } from './handle-mcp-request.ts';

const origin = 'https://portal.example';
const key = 'dtg_canary_0123456789';

interface Sent {
  readonly headers: Headers;
  readonly operation: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The product's own route and a client that speaks to it, with a gateway that answers as it is told. */
async function connect({
  answer = () => ({}),
  sends = {},
  mode = 'legacy',
}: {
  answer?: (sent: Sent) => object;
  sends?: Record<string, string>;
  mode?: 'legacy' | 'auto';
} = {}) {
  const sent: Sent[] = [];
  const upstream: typeof fetch = async (_, init) => {
    const { operationName, variables } = JSON.parse(String(init?.body));
    const request = { headers: new Headers(init?.headers), operation: operationName, variables };
    sent.push(request);
    return Response.json(answer(request));
  };
  const handle = createMcpRequestHandler({
    upstreamUrl: 'http://gateway.test/graphql',
    origin,
    portalCredential: 'portal-credential',
    fetch: upstream,
    pollMs: 1,
  });
  const client = new Client({ name: 'test', version: '1.0.0' }, { versionNegotiation: { mode } });
  const transport = new StreamableHTTPClientTransport(new URL(`${origin}/mcp`), {
    fetch: (url, init) => handle(new Request(url, init)),
    requestInit: { headers: sends },
  });
  await client.connect(transport);
  const call = async (name: string, given: Record<string, unknown> = {}) => {
    const result = await client.callTool({ name, arguments: given });
    const [first] = result.content;
    const text = first?.type === 'text' ? first.text : '';
    // biome-ignore lint/suspicious/noExplicitAny: what a test reads of an answer is what the test is about.
    return { failed: result.isError === true, text, facts: result.structuredContent as any };
  };
  return { client, call, sent, handle };
}

const withKey = { sends: { Authorization: `Bearer ${key}` } };
const generation = {
  id: 'gen_1',
  status: 'QUEUED',
  creditCost: 50,
  progress: 0,
  selection: { reason: 'You named it.' },
  events: [],
};

describe('the MCP server', () => {
  it.each(['legacy', 'auto'] as const)('lists its tools to a client of the protocol %s', async (mode) => {
    const { client, call } = await connect({ mode });
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(mcpToolNames);
    expect(client.getInstructions()).toContain('generate, which spends credits');
    const generate = tools.find(({ name }) => name === 'generate');
    expect(generate?.inputSchema).toMatchObject({ required: ['type', 'input'], type: 'object' });
    expect(generate?.description).toBe(mcpTools.generate.description);
    expect(tools.find(({ name }) => name === 'quote')?.annotations).toMatchObject({ readOnlyHint: true });
    expect((await call('read_page', { page: '/limits' })).text).toMatch(/^# Limits/);
    expect(client.getProtocolEra()).toBe(mode === 'auto' ? 'modern' : 'legacy');
  });

  it('finds pages in both languages and reads them as Markdown', async () => {
    const { call } = await connect();
    const { facts } = await call('search_docs', { query: 'créditos insuficientes', limit: 2 });
    expect(facts.results[0]).toMatchObject({
      title: 'INSUFFICIENT_CREDITS',
      url: `${origin}/en/errors/INSUFFICIENT_CREDITS`,
    });
    expect(facts.results).toHaveLength(2);
    for (const page of [
      facts.results[0].url,
      '/errors/INSUFFICIENT_CREDITS.md',
      'errors/INSUFFICIENT_CREDITS',
    ])
      expect((await call('read_page', { page })).text).toMatch(/^# INSUFFICIENT_CREDITS\n/);
    const portuguese = await call('read_page', { page: '/docs/quickstart', language: 'pt' });
    expect(portuguese.text).toContain('# Início rápido');
    expect(portuguese.text).toContain(`${origin}/pt/docs/generations`);
  });

  it('says what a page or a model was probably called', async () => {
    const { call } = await connect();
    const page = await call('read_page', { page: '/models/klig' });
    expect(page.failed).toBe(true);
    expect(page.facts.error).toMatchObject({ code: 'NOT_FOUND', docsUrl: `${origin}/errors/NOT_FOUND` });
    expect(page.facts.error.message).toContain('/models/kling');
    const model = await call('get_model', { provider: 'veo3' });
    expect(model.facts.error.message).toContain('Did you mean veo-3?');
  });

  it('lists models by constraints, in words or in fields, with why not', async () => {
    const { call } = await connect();
    const all = await call('list_models');
    expect(new Set(all.facts.models.map(({ provider }: { provider: string }) => provider)).size).toBe(
      providerModels.length,
    );
    const inWords = await call('list_models', {
      query: 'video, image input, 9:16, at least 8 s, under 300 credits',
    });
    const inFields = await call('list_models', {
      type: 'VIDEO',
      accepts: ['image'],
      ratios: ['9:16'],
      secondsMin: 8,
      creditsMax: 300,
    });
    const idsOf = ({ facts }: typeof all) => facts.models.map(({ page }: { page: string }) => page);
    expect(idsOf(inWords)).toEqual(idsOf(inFields));
    expect(inFields.facts.models.length).toBeGreaterThan(0);
    for (const { credits } of inFields.facts.models) expect(credits).toBeLessThanOrEqual(300);
    expect(inFields.facts.leftOut[0].why).toMatch(/\S/);
  });

  it('tells everything about a model', async () => {
    const { call } = await connect();
    const { facts } = await call('get_model', { provider: 'kling', language: 'pt' });
    expect(facts).toMatchObject({ provider: 'kling', words: { page: `${origin}/pt/models/kling` } });
    expect(facts.options.map(({ name }: { name: string }) => name)).toContain('motionIntensity');
  });

  it('offers every page as a resource', async () => {
    const { client } = await connect();
    const { resources } = await client.listResources();
    expect(resources).toHaveLength(sitePages().length * routing.locales.length);
    const uri = `${origin}/en/limits.md`;
    const { contents } = await client.readResource({ uri });
    expect(contents[0]).toMatchObject({ uri, mimeType: 'text/markdown' });
    await expect(client.readResource({ uri: `${origin}/en/nothing.md` })).rejects.toThrow('no page');
  });

  it('asks for a price as the portal where the caller has no key, and as the caller where it has one', async () => {
    const input = { type: 'IMAGE', input: { text: 'A lighthouse' } };
    const answer = () => ({ data: { quote: { provider: 'flux-dev', creditCost: 50 } } });
    const open = await connect({ answer });
    expect((await open.call('quote', input)).facts).toMatchObject({ creditCost: 50 });
    expect(open.sent[0]?.headers.get('authorization')).toBe('Bearer portal-credential');
    const own = await connect({ answer, ...withKey });
    await own.call('quote', input);
    expect(own.sent[0]?.headers.get('authorization')).toBe(`Bearer ${key}`);
    expect(own.sent[0]?.variables).toEqual({ input });
  });

  it('generates with the key of the caller only, and with one idempotency key for one intent', async () => {
    const { call, sent } = await connect({ answer: () => ({ data: { generate: generation } }), ...withKey });
    const input = { type: 'IMAGE', provider: 'flux-dev', input: { text: 'x' }, options: { seed: 1 } };
    const first = await call('generate', input);
    expect(first.facts).toMatchObject({ id: 'gen_1', chosenBecause: 'You named it.' });
    expect(first.facts.idempotencyKey).toBe(sent[0]?.headers.get(headers.idempotencyKey));
    expect(sent[0]?.headers.get('authorization')).toBe(`Bearer ${key}`);
    expect(sent[0]?.variables).toEqual({ input });
    await call('generate', { ...input, idempotencyKey: 'mine' });
    expect(sent[1]?.headers.get(headers.idempotencyKey)).toBe('mine');
    expect(JSON.stringify(first)).not.toContain(key);
  });

  it.each([
    ['generate', { type: 'IMAGE', input: { text: 'x' } }],
    ['get_generation', { id: 'gen_1' }],
    ['cancel_generation', { id: 'gen_1' }],
  ])('%s without a key says where it belongs, and asks nobody', async (name, input) => {
    const { call, sent } = await connect();
    const { failed, facts } = await call(name, input);
    expect(failed).toBe(true);
    expect(facts.error).toMatchObject({
      code: 'UNAUTHENTICATED',
      docsUrl: `${origin}/errors/UNAUTHENTICATED`,
    });
    expect(facts.error.message).toContain('Authorization: Bearer');
    expect(sent).toEqual([]);
  });

  it('hands on what the gateway refuses, with its code, its page and what to change', async () => {
    const problems = [{ path: 'options.duration', message: 'options.duration is 7; kling takes 5 or 10.' }];
    const extensions = {
      code: 'INVALID_INPUT',
      retryable: false,
      docsUrl: 'https://x/errors',
      requestId: 'req_1',
      problems,
    };
    const answer = () => ({ errors: [{ message: 'The request does not fit.', extensions }] });
    const { call } = await connect({ answer, ...withKey });
    const { failed, facts } = await call('generate', { type: 'VIDEO', input: { text: 'x' } });
    expect(failed).toBe(true);
    expect(facts.error).toMatchObject({ ...extensions, message: 'The request does not fit.' });
  });

  it('follows a generation to its end, telling how far it is', async () => {
    let reads = 0;
    const answer = () => {
      reads += 1;
      const status = reads < 2 ? 'PROCESSING' : 'COMPLETED';
      return { data: { generation: { ...generation, status, progress: reads * 40, url: 'https://x/file' } } };
    };
    const { client } = await connect({ answer, ...withKey });
    const told: number[] = [];
    const result = await client.callTool(
      { name: 'get_generation', arguments: { id: 'gen_1', waitSeconds: 20 } },
      { onprogress: ({ progress }) => told.push(progress) },
    );
    expect(result.structuredContent).toMatchObject({ status: 'COMPLETED', url: 'https://x/file' });
    expect(reads).toBe(2);
    expect(told).toEqual([40]);
  });

  it('says which argument is wrong', async () => {
    const { call } = await connect(withKey);
    const { failed, text } = await call('generate', { type: 'POEM', input: { txt: 'x' } });
    expect(failed).toBe(true);
    expect(text).toMatch(/type/);
    expect(text).toMatch(/txt/);
  });

  it('answers a gateway that is silent in words', async () => {
    const answer = () => {
      throw new Error('connect ECONNREFUSED 10.0.0.1');
    };
    const { call } = await connect({ answer, ...withKey });
    const { facts } = await call('cancel_generation', { id: 'gen_1' });
    expect(facts.error).toMatchObject({ code: 'INTERNAL_ERROR', retryable: true });
    expect(JSON.stringify(facts)).not.toContain('10.0.0.1');
  });
});

describe('the door of the MCP server', () => {
  const list = { jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} };
  const post = (given: Record<string, string> = {}, body = JSON.stringify(list)) =>
    new Request(`${origin}/mcp`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/json, text/event-stream',
        ...given,
      },
      body,
    });

  it.each([
    ['none', 200],
    [origin, 200],
    ['https://evil.example', 403],
    ['http://portal.example', 403],
    ['null', 403],
  ])('with the Origin %s answers %i', async (from, status) => {
    const { handle } = await connect();
    expect((await handle(post(from === 'none' ? {} : { Origin: from }))).status).toBe(status);
  });

  it('lets pages of this machine in where it serves this machine only', async () => {
    const local = createMcpRequestHandler({
      upstreamUrl: 'http://gateway.test/graphql',
      origin: 'http://localhost:3000',
      portalCredential: null,
    });
    const statusFrom = async (from: string) => (await local(post({ Origin: from }))).status;
    expect(await statusFrom('http://127.0.0.1:3000')).toBe(200);
    expect(await statusFrom('http://localhost:4000')).toBe(403);
    expect(await statusFrom('http://evil.example:3000')).toBe(403);
  });

  it('counts the requests of each address', async () => {
    const { handle } = await connect();
    const from = (address: string) => handle(post({ 'x-forwarded-for': `1.1.1.1, ${address}` }, '{'));
    for (let count = 0; count < callerLimits.anonymousPerMinute; count += 1) await from('203.0.113.1');
    const refused = await from('203.0.113.1');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect((await refused.json()).error.data).toMatchObject({ code: 'RATE_LIMIT', retryable: true });
    expect((await from('203.0.113.2')).status).not.toBe(429);
  });

  it('reads no body that is larger than any request may be', async () => {
    const { handle } = await connect();
    const large = JSON.stringify({ ...list, params: { text: 'x'.repeat(requestLimits.bodyBytesMax) } });
    expect((await handle(post({}, large))).status).toBe(413);
  });

  it('answers no GET, because it keeps no session', async () => {
    const { handle } = await connect();
    expect((await handle(new Request(`${origin}/mcp`))).status).toBe(405);
  });
});
