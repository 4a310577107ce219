import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from 'playwright/test';
import { createKey } from './api-client.ts';

const run = promisify(execFile);

function completed(page: Page) {
  return page.getByRole('main').getByText('COMPLETED', { exact: true }).filter({ visible: true }).first();
}

async function generate(page: Page) {
  await page
    .getByRole('button', { name: /^(Generate|Gerar)/ })
    .filter({ visible: true })
    .click();
}

test('a new visitor picks a model, runs it, sees the image and runs the copied curl', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/en/playground');
  await page.getByLabel('Model', { exact: true }).selectOption('flux-krea');
  await page.getByLabel('Text', { exact: true }).fill('It\'s "quiet": a lake at dawn, $5 a night');
  await generate(page);
  await expect(completed(page)).toBeVisible({ timeout: 60_000 });
  const image = page.getByRole('main').getByRole('img', { name: /quiet/ }).first();
  await expect(image).toHaveJSProperty('complete', true);
  expect(await image.evaluate((shown: HTMLImageElement) => shown.naturalWidth)).toBeGreaterThan(500);

  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  const code = await page.evaluate(() => navigator.clipboard.readText());
  const directory = mkdtempSync(path.join(tmpdir(), 'copied-'));
  const env = { ...process.env, DOITONG_API_KEY: await createKey('pro') };
  const { stdout } = await run('bash', ['-c', code], { cwd: directory, env });
  expect(stdout).toContain('Saved as');
  expect(readdirSync(directory).some((name) => /\.(png|jpe?g|webp)$/.test(name))).toBe(true);
  rmSync(directory, { recursive: true });
});

test('opening the page makes no account; the first run does', async ({ page, context }) => {
  await page.goto('/en/playground');
  await expect(page.getByRole('region', { name: 'Price' })).toContainText('50');
  await page.waitForLoadState('networkidle');
  expect((await context.cookies()).map(({ name }) => name)).toEqual([]);
  await generate(page);
  await expect(completed(page)).toBeVisible({ timeout: 60_000 });
  const [session] = await context.cookies();
  expect(session).toMatchObject({ name: 'doitong_session', httpOnly: true, sameSite: 'Lax' });
  await expect(page.getByText(/^Balance/)).toHaveText('Balance 9,950');
});

test('a run survives a reload, and ends once', async ({ page }) => {
  await page.goto('/pt/playground?model=kling');
  await generate(page);
  const id = page.getByText(/^gen_/).first();
  await expect(id).toBeVisible();
  const before = await id.textContent();
  await page.reload();
  await expect(id).toHaveText(before ?? '');
  await expect(completed(page)).toBeVisible({ timeout: 80_000 });
  await expect(page.getByLabel(/^Resultado de/).first()).toHaveJSProperty('error', null);
});

test('a run can be canceled, and its credits come back', async ({ page }) => {
  await page.goto('/en/playground?model=veo-3');
  await generate(page);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('Canceled, ', { exact: false }).first()).toBeVisible();
  await expect(page.getByText(/^Balance/)).toHaveText('Balance 10,000');
});

test('the link opens the same request in the other language and does not run it', async ({ page }) => {
  await page.goto('/en/playground?model=kling');
  await page.getByLabel('Text', { exact: true }).fill('Um farol, é noite 🌊');
  await page.getByRole('radio', { name: '10 s' }).check();
  await page.getByLabel('Seed', { exact: true }).fill('42');
  await expect(page).toHaveURL(/#r1=/);
  await expect(page.getByRole('region', { name: 'Price' })).toContainText('600');
  await page
    .getByRole('link', { name: /Português/ })
    .filter({ visible: true })
    .click();
  await expect(page).toHaveURL(/\/pt\/playground.*#r1=/);
  await expect(page.getByLabel('Texto', { exact: true })).toHaveValue('Um farol, é noite 🌊');
  await expect(page.getByRole('radio', { name: '10 s' })).toBeChecked();
  await expect(page.getByLabel('Seed', { exact: true })).toHaveValue('42');
  await expect(page.getByText(/^gen_/)).toHaveCount(0);
});

test('a rule disables what it forbids and says why', async ({ page }) => {
  await page.goto('/en/playground?model=kling');
  await page.getByLabel('Version', { exact: true }).selectOption('1.0');
  await expect(page.getByRole('radio', { name: 'pro', exact: true })).toBeDisabled();
  await expect(page.getByText('With Version 1.0, only standard.')).toBeVisible();
});

test('an empty request is stopped at the field, by keyboard alone', async ({ page }) => {
  await page.goto('/en/playground');
  const text = page.getByLabel('Text', { exact: true });
  await text.fill('');
  await page.keyboard.press('Control+Enter');
  await expect(text).toBeFocused();
  await expect(page.getByText('Fill in this field.')).toBeVisible();
});

test('an error of the gateway is a card with what to do', async ({ page }) => {
  await page.goto('/en/playground?model=kling');
  await generate(page);
  await expect(page.getByText(/^gen_/).first()).toBeVisible();
  await generate(page);
  await expect(page.getByText('RATE_LIMIT', { exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'About RATE_LIMIT' })).toHaveAttribute(
    'href',
    '/en/errors/RATE_LIMIT',
  );
  await expect(page.getByRole('button', { name: 'Send again with the same key' })).toBeVisible();
});

for (const [name, width] of [
  ['desktop', 1440],
  ['tablet', 820],
  ['phone', 390],
  ['small phone', 320],
] as const) {
  test(`nothing overflows and axe finds nothing on a ${name}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/pt/playground?model=kling');
    await expect(page.getByRole('region', { name: 'Preço' })).toBeAttached();
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(await overflow()).toBe(0);
    expect((await new AxeBuilder({ page }).include('main').analyze()).violations).toEqual([]);
    await page.getByLabel('Modelo', { exact: true }).selectOption('flux-dev');
    await generate(page);
    await expect(completed(page)).toBeVisible({ timeout: 60_000 });
    expect(await overflow()).toBe(0);
    expect((await new AxeBuilder({ page }).include('main').analyze()).violations).toEqual([]);
  });
}
