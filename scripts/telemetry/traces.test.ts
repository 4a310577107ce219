import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createKeyIn } from '#gateway/index.ts';
import { generate, generateAsVisitor, statusOf } from './ask.ts';
import { type Collector, pathOf, startCollector } from './collector.ts';
import { startWatched, type Watched } from './watched-process.ts';

const [traceId, parentId] = ['4bf92f3577b34da6a3ce929d0e0e4736', '00f067aa0ba902b7'];
const traceparent = `00-${traceId}-${parentId}-01`;

let dataDir: string;
let collector: Collector | undefined;
let watched: Watched | undefined;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'traced-'));
});
afterEach(async () => {
  await watched?.kill();
  await collector?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const settingsFor = (endpoint: string) => ({
  DATA_DIR: dataDir,
  ALLOW_PRIVATE_URLS: 'true',
  OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
  OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
  OTEL_EXPORTER_OTLP_HEADERS: 'x-collector-key=let%20me%20in',
  OTEL_SERVICE_NAME: 'portal-under-test',
  OTEL_RESOURCE_ATTRIBUTES: 'deployment.environment.name=test',
});

/** A receiver of webhooks; resolves with the headers of them when `count` have come. */
async function startReceiver(count: number) {
  const { promise: received, resolve } = Promise.withResolvers<readonly object[]>();
  const all: object[] = [];
  const server = createServer((request, response) => {
    response.writeHead(200).end();
    all.push(request.headers);
    if (all.length === count) resolve(all);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/canary-hook?canary-hook`, received, close: () => server.close() };
}

describe('a generation from the page of a visitor', { timeout: 180_000 }, () => {
  it('is one trace from the route to the webhook, with nothing of a person in it', async () => {
    collector = await startCollector();
    watched = await startWatched(settingsFor(collector.url));
    const { key } = await createKeyIn({ dataDir }, { plan: 'pro', credits: 1_000 });
    const receiver = await startReceiver(2);
    const canaries = {
      tracestate: 'canary=canary-state',
      baggage: 'canary=canary-baggage',
      'user-agent': 'canary-agent',
      cookie: 'session=canary-cookie',
      'x-request-id': 'canary-request',
    };
    const input = { input: { text: 'canary-prompt' }, webhookUrl: receiver.url };
    await generateAsVisitor(watched.url, { input, headers: { traceparent, ...canaries } });
    const own = { input: { text: 'canary-prompt' }, webhookUrl: receiver.url };
    const id = await generate(watched.url, key, { input: own, headers: canaries });
    const { url } = watched;
    await expect.poll(() => statusOf(url, key, id), { timeout: 60_000 }).toBe('COMPLETED');
    const webhooks = await receiver.received;
    const served = await (await fetch(`${url}/metrics`)).text();
    expect((await watched.stop()).code).toBe(0);
    receiver.close();

    const spans = collector.spans();
    const trace = spans.filter((span) => span.traceId === traceId);
    const paths = trace.map((span) => pathOf(trace, span).join(' > '));
    const toGateway = 'POST /api/graphql > POST > POST /graphql > mutation';
    expect(paths).toContain(`${toGateway} > send generate > process generate > generate_content flux-dev`);
    expect(paths).toContain(
      `${toGateway} > send generate > process generate > send deliver-webhook > process deliver-webhook > POST`,
    );
    expect(trace.find(({ name }) => name === 'POST /api/graphql')?.parentSpanId).toBe(parentId);
    const byKey = spans.find(
      ({ attributes }) => attributes['messaging.message.conversation_id'] === `generate:${id}`,
    );
    expect(byKey?.traceId).toMatch(/^[0-9a-f]{32}$/);
    expect(byKey?.traceId).not.toBe(traceId);
    expect(watched.said()).not.toMatch(/"level":"(warn|error)"/);
    expect(new Set(spans.map(({ resource }) => resource['service.name']))).toEqual(
      new Set(['portal-under-test']),
    );
    expect(JSON.stringify(webhooks)).not.toContain(traceId);

    const told = JSON.stringify(collector.deliveries);
    expect(told).toContain('let me in');
    for (const secret of [
      ...Object.values(canaries),
      'canary',
      key,
      key.slice(0, 12),
      'dtg_',
      'sig=',
      'set-cookie',
    ]) {
      expect(told, secret).not.toContain(secret);
    }
    const accepted = collector.points('doitong_generations_accepted_total').at(-1);
    expect(accepted).toMatchObject({
      asDouble: 2,
      attributes: { provider: 'flux-dev', engine: 'SIMULATED' },
    });
    expect(served).toContain('doitong_generations_accepted_total{provider="flux-dev",engine="SIMULATED"} 2');
    expect(collector.points('doitong_accept_seconds').at(-1)).toMatchObject({ count: 2 });
  });
});

/** For so long an export waits for its answer: whoever waited for it too would take longer. */
const EXPORT_MS_MAX = 10_000;

describe('a collector', { timeout: 180_000 }, () => {
  const ask = async (url: string, key: string) => {
    const at = performance.now();
    const ids = await Promise.all(
      Array.from({ length: 20 }, () => generate(url, key, { input: { input: { text: 'Rain' } } })),
    );
    return { ids, ms: performance.now() - at };
  };

  it.each(['silent', 'down'])(
    'that is %s makes no request fail or wait, and the stop is as clean',
    async (how) => {
      collector = await startCollector({ silent: true });
      if (how === 'down') await collector.stop();
      watched = await startWatched(settingsFor(collector.url));
      const { key } = await createKeyIn({ dataDir }, { plan: 'enterprise' });
      const { ids, ms } = await ask(watched.url, key);
      expect(new Set(ids).size).toBe(20);
      expect(ms).toBeLessThan(EXPORT_MS_MAX);
      const { code, ms: stopMs } = await watched.stop();
      expect(code).toBe(0);
      expect(stopMs).toBeLessThan(12_000);
      if (how === 'down') collector = undefined;
    },
  );
});
