import { afterEach, describe, expect, it } from 'vitest';
import { tracedFetch } from './network/traced-fetch.ts';
import { ProviderError } from './providers/provider.ts';
import { fileAdapter, GENERATE, image, startTestGateway, type TestGateway } from './test-gateway.ts';
import { recordSpans } from './test-tracing.ts';
import { vendorAnswers } from './test-vendor-protocols.ts';
import { keysOf, requestFor } from './test-vendor-requests.ts';
import { startTestVendors } from './test-vendors.ts';

let gateway: TestGateway;
afterEach(() => gateway?.stop());

const job = 'POST /graphql > mutation > send generate > process generate';

describe('the spans of a generation', () => {
  it('hold each request to a vendor, by its host alone, and no vendor hears of the trace', async () => {
    const vendors = await startTestVendors(vendorAnswers({}));
    const tracing = recordSpans();
    const network = { vendorKeys: keysOf(['fal']), vendorNetwork: vendors.network };
    gateway = await startTestGateway({ adapters: undefined, tracing, ...network });
    const { data } = await gateway.send(GENERATE, { variables: { input: requestFor('flux-dev') } });
    expect(await gateway.ended(data.generate.id)).toMatchObject({ status: 'COMPLETED', engine: 'LIVE' });
    await vendors.stop();
    const submitted = tracing.spans.find(({ path }) => path === `${job} > generate_content flux-dev`);
    expect(submitted?.facts).toMatchObject({
      'gen_ai.provider.name': 'fal',
      'gen_ai.request.model': 'flux-dev',
    });
    const asked = tracing.spans.filter(
      ({ path }) => path.startsWith(`${job} > `) && /(POST|GET)$/.test(path),
    );
    expect(asked.length).toBeGreaterThanOrEqual(2);
    for (const { facts } of asked) {
      expect(facts).toEqual({
        'http.request.method': expect.stringMatching(/^(POST|GET)$/),
        'server.address': expect.stringMatching(/(^|\.)fal\.(run|media|ai)$/),
        'server.port': 443,
        'http.response.status_code': 200,
      });
    }
    expect(JSON.stringify(tracing.spans)).not.toContain('canary');
    expect(vendors.received.filter(({ headers }) => headers.traceparent !== undefined)).toEqual([]);
  });

  it('say that a provider failed by its code, and nothing of what it said', async () => {
    const tracing = recordSpans();
    const failing = {
      ...fileAdapter(),
      submit: () => Promise.reject(new ProviderError('GENERATION_FAILED', 'canary')),
    };
    gateway = await startTestGateway({ adapters: [failing], tracing });
    const { data } = await gateway.send(GENERATE, { variables: image('canary') });
    await gateway.ended(data.generate.id);
    const span = tracing.spans.find(({ path }) => path.endsWith('generate_content flux-dev'));
    expect(span?.failure).toBe('GENERATION_FAILED');
    expect(JSON.stringify(tracing.spans)).not.toContain('canary');
  });

  it('tell of a refused request by its code, without calling it a failure of the gateway', async () => {
    const tracing = recordSpans();
    gateway = await startTestGateway({ tracing });
    const key = await gateway.newKey({ credits: 0 });
    await gateway.send(GENERATE, { key, variables: image() });
    const operation = tracing.spans.find(({ path }) => path === 'POST /graphql > mutation');
    expect(operation).toEqual({
      path: 'POST /graphql > mutation',
      facts: { 'graphql.operation.type': 'mutation', 'error.type': 'INSUFFICIENT_CREDITS' },
    });
  });

  it('name an operation only where the name is one of ours', async () => {
    const tracing = recordSpans();
    gateway = await startTestGateway({ tracing });
    await gateway.send('query Account { account { balance } }');
    await gateway.send('query MariaSilva { account { balance } }');
    const names = tracing.spans
      .filter(({ path }) => path === 'POST /graphql > query')
      .map(({ facts }) => facts['graphql.operation.name']);
    expect(names).toEqual(['Account', undefined]);
  });
});

describe('tracedFetch', () => {
  it('tells of the trace where it is meant to, and never of a path or a query', async () => {
    const tracing = recordSpans();
    const sent: Headers[] = [];
    const fetch = tracedFetch(
      tracing,
      async (_, init) => {
        sent.push(new Headers(init?.headers));
        return new Response(null, { status: 502 });
      },
      { tells: true },
    );
    await fetch('https://upstream.test:8443/graphql?key=canary', { method: 'POST', headers: { a: 'b' } });
    expect(Object.fromEntries(sent[0] ?? [])).toEqual({ a: 'b', traceparent: 'span 0' });
    expect(tracing.spans).toEqual([
      {
        path: 'POST',
        facts: {
          'http.request.method': 'POST',
          'server.address': 'upstream.test',
          'server.port': 8443,
          'http.response.status_code': 502,
        },
        failure: '502',
      },
    ]);
  });
});
