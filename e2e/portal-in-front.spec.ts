import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from 'playwright/test';
import en from '#messages/en.json' with { type: 'json' };
import { createKey } from './api-client.ts';

interface Portal {
  readonly url: string;
  /** Everything the process has written. */
  log(): string;
  stop(): Promise<void>;
}

/** A portal of its own before the gateway of this run, with the operator's key or without one. */
async function startPortal(upstream: string, operatorKey?: string): Promise<Portal> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'doitong-portal-'));
  const port = freePort();
  const url = `http://localhost:${port}`;
  const child = spawn(process.execPath, ['server.ts'], {
    env: {
      ...process.env,
      ...{ PORT: port, DATA_DIR: dataDir, PUBLIC_URL: url, NODE_ENV: 'production' },
      DOITONG_API_URL: `${upstream}/graphql`,
      DOITONG_API_KEY: operatorKey ?? '',
    },
  });
  const lines: string[] = [];
  child.stdout.on('data', (chunk) => lines.push(String(chunk)));
  child.stderr.on('data', (chunk) => lines.push(String(chunk)));
  await expect.poll(() => lines.join(''), { timeout: 60_000 }).toContain('Ready on');
  return {
    url,
    log: () => lines.join(''),
    stop: async () => {
      await ended(child);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function freePort(): string {
  const script =
    "const s=require('net').createServer().listen(0,()=>{process.stdout.write(String(s.address().port));s.close()})";
  return execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' }).trim();
}

function ended(child: ChildProcess): Promise<unknown> {
  const exit = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  return exit;
}

/** Sends an operation from a page of the portal, as the site's own scripts do. */
function ask(page: Page, operationName: string, variables: object = {}) {
  return page.evaluate(
    async ([name, given]) => {
      const body = JSON.stringify({ operationName: name, variables: given });
      const headers = { 'content-type': 'application/json' };
      const response = await fetch('/api/graphql', { method: 'POST', headers, body });
      return { status: response.status, body: await response.json() };
    },
    [operationName, variables] as const,
  );
}

const image = { input: { type: 'IMAGE', provider: 'flux-dev', input: { text: 'a pier' } } };

test('a visitor runs with the operator’s key, and manages nothing with it', async ({ page, baseURL }) => {
  const operatorKey = await createKey('pro');
  const portal = await startPortal(baseURL ?? '', operatorKey);
  try {
    await page.goto(`${portal.url}/en/keys`);
    await expect(page.getByText(en.keys.welcome.open.closed)).toBeVisible();
    const run = await ask(page, 'Generate', image);
    expect([run.status, run.body.data?.generate.creditCost]).toEqual([200, 50]);
    const keys = await ask(page, 'AccountOverview');
    expect([keys.status, keys.body.errors[0].extensions.code]).toEqual([403, 'FORBIDDEN']);
    expect(await page.content()).not.toContain(operatorKey);
    expect(portal.log()).not.toContain(operatorKey);
  } finally {
    await portal.stop();
  }
});

test('a visitor signs in with a key of the API behind, and it is in no line of the log', async ({
  page,
  baseURL,
}) => {
  const own = await createKey('pro');
  const portal = await startPortal(baseURL ?? '');
  try {
    await page.goto(`${portal.url}/en/keys`);
    const refused = await ask(page, 'Generate', image);
    expect(refused.body.errors[0].message).toContain('DOITONG_API_KEY');
    await page.getByLabel(en.keys.welcome.signIn.label).fill(own);
    await page.getByRole('button', { name: en.keys.welcome.signIn.button, exact: true }).click();
    await expect(page.getByRole('heading', { name: en.keys.keys.title, exact: true })).toBeVisible();
    expect((await ask(page, 'Generate', image)).status).toBe(200);
    await page.goto(`${portal.url}/en/webhooks`);
    await page.getByRole('button', { name: en.webhookBench.inbox.open }).click();
    await expect(page.locator('code', { hasText: `${baseURL}/inbox/` }).first()).toBeVisible();
    expect(portal.log()).not.toContain(own);
  } finally {
    await portal.stop();
  }
});

test('the code names the API itself, and the status is that of the API', async ({ page, baseURL }) => {
  const portal = await startPortal(baseURL ?? '');
  try {
    await page.goto(`${portal.url}/en/docs/quickstart`);
    await expect(page.locator('pre:visible', { hasText: `${baseURL}/graphql` }).first()).toBeVisible();
    await expect(page.locator('main')).not.toContainText(`${portal.url}/graphql`);
    const { ready, day } = await (await page.request.get(`${portal.url}/status.json`)).json();
    expect([ready, Array.isArray(day.providers)]).toEqual([true, true]);
  } finally {
    await portal.stop();
  }
});

test('an API that is gone is told in words', async ({ page }) => {
  const portal = await startPortal(`http://localhost:${freePort()}`);
  try {
    await page.goto(`${portal.url}/en/keys`);
    const { status, body } = await ask(page, 'Providers');
    expect([status, body.errors[0].extensions.code]).toEqual([502, 'INTERNAL_ERROR']);
    expect(body.errors[0].message).toContain('can not be reached');
  } finally {
    await portal.stop();
  }
});
