import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createKeyIn } from '#gateway/index.ts';
import { findFreePort } from './scripts/setup/find-free-port.ts';

const LOAD = 20;
const STOP_MS_MAX = 12_000;

let dataDir: string;
let url: string;
let child: ChildProcess | undefined;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'server-'));
});
afterEach(async () => {
  if (child?.exitCode === null) {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  rmSync(dataDir, { recursive: true, force: true });
});

/** The server as it is, without pages. */
async function start(): Promise<ChildProcess> {
  const port = await findFreePort();
  url = `http://127.0.0.1:${port}`;
  const env = { NODE_ENV: 'test' as const, PORT: String(port), DATA_DIR: dataDir };
  child = spawn(process.execPath, ['scripts/fuzz/product-process.ts'], {
    cwd: import.meta.dirname,
    env,
    stdio: 'ignore',
  });
  await expect
    .poll(
      () =>
        fetch(`${url}/readyz`).then(
          ({ ok }) => ok,
          () => false,
        ),
      { timeout: 30_000 },
    )
    .toBe(true);
  return child;
}

function post(key: string, query: string, accept = 'application/json'): Promise<Response> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}`, accept };
  return fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
}

const GENERATE =
  'mutation { generate(input: { type: VIDEO, provider: "kling", input: { text: "Rain" } }) { id } }';

function read(sql: string): Record<string, unknown>[] {
  const store = new DatabaseSync(join(dataDir, 'gateway.db'));
  const rows = store.prepare(sql).all();
  store.close();
  return rows;
}

describe('the server at SIGTERM', () => {
  it('answers what it has accepted, hands back what runs, and ends with 0 in time', async () => {
    const server = await start();
    const { key } = await createKeyIn({ dataDir }, { plan: 'enterprise' });
    const answered: string[] = [];
    const told = Promise.withResolvers<void>();
    let stopping = false;
    const caller = async () => {
      while (!stopping || answered.length === 0) {
        const answer = await post(key, GENERATE).catch(() => null);
        if (answer === null) return;
        expect(answer.status).toBe(200);
        answered.push((await answer.json()).data.generate.id);
        if (answered.length >= 3 * LOAD) told.resolve();
      }
    };
    const callers = Array.from({ length: LOAD }, caller);
    await told.promise;
    const watched = await post(
      key,
      `subscription { generationUpdated(id: "${answered.at(-1)}") { status } }`,
      'text/event-stream',
    );
    await expect.poll(() => read("select id from jobs where state = 'running'").length).toBeGreaterThan(0);
    const at = performance.now();
    server.kill('SIGTERM');
    const [code, signal] = await once(server, 'exit');
    stopping = true;
    await Promise.all(callers);
    await watched.text().catch(() => undefined);
    expect([code, signal]).toEqual([0, null]);
    expect(performance.now() - at).toBeLessThan(STOP_MS_MAX);

    const kept = read('select id from generations').map(({ id }) => String(id));
    expect(kept.sort()).toEqual([...answered].sort());
    expect(read("select id from jobs where state = 'running'")).toEqual([]);
    const open = read("select id from generations where status in ('QUEUED', 'PROCESSING')");
    const waiting = read("select id from jobs where name = 'generate' and state = 'ready'");
    expect(waiting).toHaveLength(open.length);
    expect(open.length).toBeGreaterThan(0);
    expect(readdirSync(join(dataDir, 'media')).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});
