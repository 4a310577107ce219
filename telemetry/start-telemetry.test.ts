import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Log } from '#gateway/index.ts';
import { startTelemetry } from './start-telemetry.ts';
import type { TelemetrySettings } from './telemetry-settings.ts';

interface Sent {
  readonly path: string;
  readonly type: string;
  readonly key: unknown;
  readonly body: string;
}

let sent: Sent[];
let isSilent: boolean;
let endpoint: string;
const warned: string[] = [];
const log: Log = { info: () => {}, warn: (event) => warned.push(event), error: () => {} };

const server = createServer(async (request, response) => {
  const { url: path = '', headers } = request;
  const body = (await buffer(request)).toString('latin1');
  sent.push({ path, type: headers['content-type'] ?? '', key: headers['x-key'], body });
  if (!isSilent) response.writeHead(200, { 'content-type': headers['content-type'] ?? '' }).end();
});
beforeEach(async () => {
  sent = [];
  isSilent = false;
  warned.length = 0;
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

const start = (more: Partial<TelemetrySettings> = {}) =>
  startTelemetry(
    {
      ...{ endpoint, protocol: 'http/protobuf', headers: { 'x-key': 'let me in' } },
      ...{ serviceName: 'sample', resourceAttributes: {}, traces: true, metrics: true },
      sampler: { kind: 'always_on', asParent: true, ratio: 1 },
      ...more,
    },
    log,
  );
const work = (telemetry: ReturnType<typeof start>, parent?: string) =>
  telemetry.tracing.span('some work', { kind: 'server', parent: parent ?? null }, async () =>
    telemetry.tracing.traceparent(),
  );
const families = async () =>
  [
    {
      ...{ name: 'doitong_jobs', help: 'Jobs.', type: 'gauge' },
      points: [{ name: 'doitong_jobs', labels: { name: 'generate' }, value: 3 }],
    },
  ] as const;

describe('telemetry', () => {
  it.each([
    ['http/protobuf', 'application/x-protobuf'],
    ['http/json', 'application/json'],
  ] as const)('speaks %s, and sends what is left when it stops', async (protocol, type) => {
    const telemetry = start({ protocol });
    telemetry.watch(families);
    await work(telemetry);
    await telemetry.stop();
    expect(sent.map(({ path }) => path).sort()).toEqual(['/v1/metrics', '/v1/traces']);
    for (const each of sent) expect(each).toMatchObject({ type, key: 'let me in' });
    expect(sent.find(({ path }) => path === '/v1/traces')?.body).toContain('some work');
    expect(sent.find(({ path }) => path === '/v1/metrics')?.body).toContain('doitong_jobs');
  });

  it.each([
    ['traces', '/v1/metrics'],
    ['metrics', '/v1/traces'],
  ])('sends no %s where they are turned off', async (off, path) => {
    const telemetry = start({ [off]: false });
    telemetry.watch(families);
    await work(telemetry);
    await telemetry.stop();
    expect(sent.map((each) => each.path)).toEqual([path]);
  });

  it('lets the caller decide only under a sampler that follows parents', async () => {
    const [wanted, unwanted] = ['01', '00'].map((flags) => `00-${'a'.repeat(32)}-${'b'.repeat(16)}-${flags}`);
    const following = start({ metrics: false, sampler: { kind: 'always_off', asParent: true, ratio: 1 } });
    expect(await work(following, wanted)).toMatch(/^00-a{32}-[0-9a-f]{16}-01$/);
    expect(await work(following, unwanted)).toMatch(/-00$/);
    const deaf = start({ metrics: false, sampler: { kind: 'always_off', asParent: false, ratio: 1 } });
    expect(await work(deaf, wanted)).toMatch(/^00-a{32}-[0-9a-f]{16}-00$/);
    await following.stop();
    await deaf.stop();
    expect(sent).toHaveLength(1);
  });

  it.each(['', 'canary', `00-${'0'.repeat(32)}-${'b'.repeat(16)}-01`, `00-${'a'.repeat(32)}`])(
    'begins a trace of its own for the traceparent %j',
    async (parent) => {
      const telemetry = start({ metrics: false });
      expect(await work(telemetry, parent)).toMatch(/^00-(?!a{32}|0{32})[0-9a-f]{32}-[0-9a-f]{16}-01$/);
      await telemetry.stop();
    },
  );

  it('does not wait for a collector that is silent, and says so in the log', async () => {
    isSilent = true;
    const telemetry = start({ metrics: false });
    await work(telemetry);
    const at = performance.now();
    await telemetry.stop();
    expect(performance.now() - at).toBeLessThan(4_000);
    expect(sent).toHaveLength(1);
    expect(warned).toEqual(['telemetry.not-sent']);
  });
});
