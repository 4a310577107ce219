import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createKeyIn } from '#gateway/index.ts';
import { type EmptyDatabase, emptyTestDatabase } from '../setup/empty-test-database.ts';
import { generate, statusOf } from './ask.ts';
import { type Collector, pathOf, startCollector } from './collector.ts';
import { startWatched, type Watched } from './watched-process.ts';

let folder: string;
let database: EmptyDatabase;
let collector: Collector;
const watched: Watched[] = [];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'split-'));
  database = await emptyTestDatabase();
  collector = await startCollector();
});
afterEach(async () => {
  for (const each of watched.splice(0)) await each.kill();
  await collector.stop();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

async function start(role: 'web' | 'worker'): Promise<Watched> {
  const started = await startWatched({
    DATA_DIR: join(folder, role),
    DATABASE_URL: database.url,
    DOITONG_ROLE: role,
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
    OTEL_SERVICE_NAME: role,
  });
  watched.push(started);
  return started;
}

it('a request to one process and the work of another are one trace, also where the worker comes later', {
  timeout: 180_000,
}, async () => {
  const web = await start('web');
  const { key } = await createKeyIn(
    { dataDir: folder, databaseUrl: database.url },
    { plan: 'pro', credits: 100 },
  );
  const id = await generate(web.url, key, { input: { input: { text: 'Rain' } } });
  const worker = await start('worker');
  await expect.poll(() => statusOf(web.url, key, id), { timeout: 60_000 }).toBe('COMPLETED');
  for (const each of [web, worker]) expect((await each.stop()).code).toBe(0);

  const spans = collector.spans();
  const request = spans.find(({ name }) => name === 'send generate');
  const trace = spans.filter(({ traceId }) => traceId === request?.traceId);
  const made = trace.find(({ name }) => name === 'generate_content flux-dev');
  expect(made && pathOf(trace, made)).toEqual([
    'POST /graphql',
    'mutation',
    'send generate',
    'process generate',
    'generate_content flux-dev',
  ]);
  const services = trace.map(({ name, resource }) => `${resource['service.name']} ${name}`);
  expect(services).toEqual(expect.arrayContaining(['web POST /graphql', 'worker process generate']));
  const instances = new Set(spans.map(({ resource }) => resource['service.instance.id']));
  expect(instances.size).toBe(2);
});
