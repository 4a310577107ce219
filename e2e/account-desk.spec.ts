import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from 'playwright/test';
import en from '#messages/en.json' with { type: 'json' };
import { createKey, generate } from './api-client.ts';

const words = en.keys;

async function signIn(page: Page, key: string) {
  await page.goto('/en/keys');
  await page.getByLabel(words.welcome.signIn.label).fill(key);
  await page.getByRole('button', { name: words.welcome.signIn.button, exact: true }).click();
  await expect(page.getByRole('heading', { name: words.keys.title, exact: true })).toBeVisible();
}

test('the ledger by kind and as a file, and the days in bars and figures', async ({ page, baseURL }) => {
  const key = await createKey('pro');
  const image = { type: 'IMAGE', provider: 'flux-dev', input: { text: 'a kite' } } as const;
  await generate(baseURL ?? '', key, image);
  await signIn(page, key);
  const ledger = page.locator('#ledger');
  await expect(ledger.getByRole('row', { name: /GRANT/ })).toHaveCount(1);
  await ledger.getByLabel(words.ledger.filter).selectOption('CHARGE');
  await expect(ledger.getByRole('row', { name: /GRANT/ })).toHaveCount(0);
  await expect(ledger.getByRole('row', { name: /CHARGE/ })).toContainText('-50');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    ledger.getByRole('button', { name: words.ledger.csv }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('doitong-ledger.csv');
  const rows = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n');
  expect(rows).toHaveLength(2);
  expect(rows[1]).toMatch(/,CHARGE,-50,\d+,gen_\w+,led_\w+$/);

  const activity = page.locator('#activity');
  await expect(activity.locator('figure')).toHaveCount(2);
  await activity.locator('summary').click();
  const today = activity.getByRole('row', { name: new Date().toISOString().slice(0, 10) });
  await expect(today.getByRole('cell')).toHaveText(['50', '1', '0', '0']);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
});

test('a key of a visitor is in no page, address, storage, answer or record of the traffic', async ({
  browser,
}, info) => {
  const canary = await createKey('pro');
  const har = info.outputPath('traffic.har');
  const context = await browser.newContext({ recordHar: { path: har, content: 'embed' } });
  const page = await context.newPage();
  await signIn(page, canary);
  for (const path of ['/en/keys', '/en/playground', '/en/webhooks', '/en/status']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await page.content()).not.toContain(canary);
    expect(page.url()).not.toContain(canary);
  }
  const refused = await page.evaluate(async () => {
    const body = JSON.stringify({ operationName: 'Generate', variables: { input: { type: 'IMAGE' } } });
    const headers = { 'content-type': 'application/json' };
    return (await fetch('/api/graphql', { method: 'POST', headers, body })).text();
  });
  expect(refused).toContain('INVALID_INPUT');
  expect(refused).not.toContain(canary);
  const stored = await page.evaluate(async () => {
    const databases = (await indexedDB.databases()).map(({ name }) => name ?? '');
    const rows = await Promise.all(
      databases.map(
        (name) =>
          new Promise((resolve, reject) => {
            const request = indexedDB.open(name);
            request.onerror = () => reject(request.error);
            request.onsuccess = async () => {
              const names = [...request.result.objectStoreNames];
              if (names.length === 0) return resolve([]);
              const stores = request.result.transaction(names);
              const all = names.map(
                (store) =>
                  new Promise((done) => {
                    const read = stores.objectStore(store).getAll();
                    read.onsuccess = () => done(read.result);
                  }),
              );
              resolve(await Promise.all(all));
            };
          }),
      ),
    );
    return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, rows]);
  });
  expect(stored).not.toContain(canary);
  const state = JSON.stringify(await context.cookies());
  expect(state).toContain('doitong_session');
  expect(state).not.toContain(canary);
  await context.close();
  const traffic = JSON.parse(await readFile(har, 'utf8')).log.entries;
  const holding = traffic.filter((entry: object) => JSON.stringify(entry).includes(canary));
  // The one request that hands it over, in its body.
  expect(holding.map(({ request }: { request: { method: string; url: string } }) => request.method)).toEqual([
    'POST',
  ]);
  expect(holding[0].request.url).toMatch(/\/api\/session$/);
  expect(JSON.stringify(holding[0].response)).not.toContain(canary);
});
