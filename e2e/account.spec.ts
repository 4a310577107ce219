import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, expect, type Page, test } from 'playwright/test';
import en from '#messages/en.json' with { type: 'json' };
import pt from '#messages/pt.json' with { type: 'json' };
import { createKey, generate, post } from './api-client.ts';

const words = en.keys;
const balance = JSON.stringify({ query: '{ account { id balance } }' });

/** Opens an account in a browser that has none. */
async function openAccount(page: Page, locale: 'pt' | 'en' = 'en') {
  await page.goto(`/${locale}/keys`);
  await page.getByRole('button', { name: { pt, en }[locale].keys.welcome.open.button }).click();
  await expect(
    page.getByRole('heading', { name: { pt, en }[locale].keys.keys.title, exact: true }),
  ).toBeVisible();
}

/** Makes a key on the page and reads it from there. */
async function makeKey(page: Page, name: string): Promise<string> {
  await page.getByLabel(words.create.label).fill(name);
  await page.getByRole('button', { name: words.create.button, exact: true }).click();
  const made = page.getByRole('region', { name: words.create.made.replace('{name}', name) });
  await expect(made).toContainText(words.create.once);
  return (await made.locator('code').textContent()) ?? '';
}

async function revoke(page: Page, name: string) {
  await page.getByRole('button', { name: words.keys.revokeName.replace('{name}', name) }).click();
  await page.getByRole('dialog').getByRole('button', { name: words.keys.revoke, exact: true }).click();
}

async function violations(page: Page) {
  const found = (await new AxeBuilder({ page }).analyze()).violations;
  return found.map(({ id, nodes }) => [id, nodes[0]?.html]);
}

/** Everything of a page and of its browser that could hold a key. */
async function seen(page: Page, context: BrowserContext): Promise<string> {
  const stored = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
  );
  return [page.url(), await page.content(), stored, JSON.stringify(await context.cookies())].join('\n');
}

test('looking opens no account', async ({ page, context }) => {
  await page.goto('/en/keys');
  await expect(page.getByRole('button', { name: words.welcome.open.button })).toBeVisible();
  expect(await context.cookies()).toEqual([]);
});

test('open an account, make a key, use it, revoke it', async ({ page, baseURL }) => {
  await openAccount(page);
  const key = await makeKey(page, 'laptop');
  const used = await post(baseURL ?? '', key, balance);
  expect(used.body.data.account.balance).toBe(10_000);
  await page.reload();
  await expect(page.getByRole('rowheader', { name: 'laptop' })).toBeVisible();
  expect(await page.content()).not.toContain(key);
  await revoke(page, 'laptop');
  await expect(page.getByRole('row', { name: /laptop/ })).toContainText('revoked');
  const refused = await post(baseURL ?? '', key, balance);
  expect([refused.status, refused.body.errors[0].extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
});

test('a pasted key signs in elsewhere, and is nowhere in that browser', async ({ page, browser }) => {
  await openAccount(page);
  const key = await makeKey(page, 'elsewhere');
  const context = await browser.newContext();
  const other = await context.newPage();
  await other.goto('/en/keys');
  await other.getByLabel(words.welcome.signIn.label).fill('dk_this_is_no_key_at_all');
  await other.getByRole('button', { name: words.welcome.signIn.button, exact: true }).click();
  await expect(other.getByRole('alert').first()).toContainText('UNAUTHENTICATED');
  await other.getByLabel(words.welcome.signIn.label).fill(key);
  await other.getByRole('button', { name: words.welcome.signIn.button, exact: true }).click();
  await expect(other.getByRole('row', { name: /elsewhere/ })).toContainText(words.keys.current);
  expect(await seen(other, context)).not.toContain(key);

  await revoke(other, 'elsewhere');
  await expect(other.getByRole('button', { name: words.welcome.open.button })).toBeVisible();
  await context.close();
});

test('the webhook secret is covered until asked for, and a rotation keeps the old one a day', async ({
  page,
}) => {
  await openAccount(page);
  const panel = page.locator('#webhook-secret');
  await expect(panel).not.toContainText('whsec_');
  await panel.getByRole('button', { name: words.webhook.reveal }).click();
  const first = await panel.locator('code', { hasText: 'whsec_' }).textContent();
  await panel.getByRole('button', { name: words.webhook.rotate }).click();
  await page.getByRole('dialog').getByRole('button', { name: words.webhook.rotate }).click();
  await expect(panel).toContainText('The secret before it signs too until');
  expect(await panel.locator('code', { hasText: 'whsec_' }).textContent()).not.toBe(first);
});

test('signing out leaves the keys working', async ({ page, context, baseURL }) => {
  await openAccount(page);
  const key = await makeKey(page, 'kept');
  await page.getByRole('button', { name: words.session.signOut }).click();
  await page.getByRole('dialog').getByRole('button', { name: words.session.signOut }).click();
  await expect(page.getByRole('button', { name: words.welcome.open.button })).toBeVisible();
  expect(await context.cookies()).toEqual([]);
  expect((await post(baseURL ?? '', key, balance)).status).toBe(200);
});

test('the status shows a run, as its JSON does, and so does the end of the front page', async ({
  page,
  request,
  baseURL,
}) => {
  const key = await createKey('pro');
  await generate(baseURL ?? '', key, {
    type: 'IMAGE',
    provider: 'flux-pro-1.1',
    input: { text: 'a lighthouse' },
  });
  await page.goto('/en/status');
  await expect(page.getByText(en.status.health.ready)).toBeVisible();
  const row = page.getByRole('row', { name: /flux-pro-1\.1/ });
  await expect(row).toContainText('SIMULATED', { timeout: 25_000 });
  await expect(row).toContainText('100%');
  const { ready, day } = await (await request.get('/status.json')).json();
  expect(ready).toBe(true);
  expect(day.total.completed).toBeGreaterThan(0);
  await page.goto('/en');
  await page.getByRole('contentinfo').scrollIntoViewIfNeeded();
  await expect(page.getByRole('heading', { name: en.status.front.title })).toBeVisible();
});

test('without a script both pages say where to go', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/en/status');
  await expect(page.getByRole('link', { name: '/status.json' }).first()).toBeVisible();
  await page.goto('/en/keys');
  await expect(page.getByRole('main').getByRole('link', { name: 'How to use a key' })).toBeVisible();
  await context.close();
});

for (const locale of ['pt', 'en'] as const) {
  test(`/${locale}: the account and the status have no accessibility violation and fit the screen`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    const excess = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await page.goto(`/${locale}/keys`);
    await expect(page.getByRole('main').getByRole('button').first()).toBeVisible();
    expect([await violations(page), await excess()]).toEqual([[], 0]);
    await openAccount(page, locale);
    await page.locator('#webhook-secret').getByRole('button').first().click();
    await expect(page.locator('#webhook-secret')).toContainText('whsec_');
    expect([await violations(page), await excess()]).toEqual([[], 0]);
    await page.goto(`/${locale}/status`);
    await expect(page.getByText({ pt, en }[locale].status.health.ready)).toBeVisible();
    expect([await violations(page), await excess()]).toEqual([[], 0]);
  });
}
