import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from 'playwright/test';

const dialog = (page: Page) => page.getByRole('dialog', { name: /Search the site|Buscar no site/ });
const palette = (page: Page) => dialog(page).getByRole('combobox');

/** A key that is pressed before the page listens is lost. */
async function openByKey(page: Page): Promise<void> {
  await expect(async () => {
    if (!(await dialog(page).isVisible())) await page.keyboard.press('Control+k');
    await expect(dialog(page)).toBeVisible({ timeout: 1_000 });
  }).toPass();
}

test('the search opens from the keyboard, finds across languages, and leads on', async ({ page }) => {
  await page.goto('/en/limits');
  await openByKey(page);
  await palette(page).fill('créditos insuficientes');
  const first = dialog(page).getByRole('option').first();
  await expect(first).toContainText('INSUFFICIENT_CREDITS');
  await expect(first).toContainText('The balance does not cover');
  await expect(first.locator('mark').first()).toBeVisible();
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await expect(palette(page)).toHaveAttribute('aria-activedescendant', 'search-option-0');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/errors\/INSUFFICIENT_CREDITS$/);
  await expect(palette(page)).toBeHidden();
});

test('arrows, Home and End move the choice; Escape closes and gives the focus back', async ({ page }) => {
  await page.goto('/pt/errors');
  const link = page.getByRole('banner').getByRole('link', { name: 'Busca' });
  await link.focus();
  await page.keyboard.press('/');
  await palette(page).fill('seed');
  const options = dialog(page).getByRole('option');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('End');
  await expect(options.last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowUp');
  await expect(options.last()).toHaveAttribute('aria-selected', 'true');
  await expect(dialog(page).getByRole('status')).toContainText(/\d+ resultados/);
  const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(palette(page)).toBeHidden();
  await expect(link).toBeFocused();
});

test('Enter takes what the last letter finds, whether it is painted or not', async ({ page }) => {
  await page.goto('/en');
  await openByKey(page);
  await expect(dialog(page).getByRole('option').first()).toBeVisible();
  await palette(page).evaluate((field: HTMLInputElement) => {
    field.value = '429';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  });
  await expect(page).toHaveURL(/\/en\/errors\/RATE_LIMIT$/);
});

test('Ctrl-Enter opens a new tab and leaves the search where it is', async ({ page, context }) => {
  await page.goto('/en');
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
  await palette(page).fill('429');
  await expect(dialog(page).getByRole('option').first()).toContainText('RATE_LIMIT');
  const opened = context.waitForEvent('page');
  await page.keyboard.press('Control+Enter');
  await expect(await opened).toHaveURL(/\/en\/errors\/RATE_LIMIT$/);
  await expect(palette(page)).toBeVisible();
});

test('what was opened comes first the next time, in this session only', async ({ page, context }) => {
  await page.goto('/en/pricing');
  await openByKey(page);
  await palette(page).fill('veo 3');
  await dialog(page).getByRole('option', { name: /Veo 3/ }).first().click();
  await expect(page).toHaveURL(/\/en\/models\/veo-3$/);
  await openByKey(page);
  await expect(page.getByRole('group', { name: 'Opened before' })).toContainText('Veo 3');
  const other = await context.newPage();
  await other.goto('/en');
  await openByKey(other);
  await expect(dialog(other).getByRole('option').first()).toBeVisible();
  await expect(other.getByRole('group', { name: 'Opened before' })).toHaveCount(0);
});

test('a slash is a slash where one types', async ({ page }) => {
  await page.goto('/en/models');
  await page.getByRole('searchbox').first().pressSequentially('a/b');
  await expect(page.getByRole('searchbox').first()).toHaveValue('a/b');
  await expect(palette(page)).toHaveCount(0);
});

test('the search says so when it can not be loaded, and leads to the list', async ({ page }) => {
  await page.route('**/search.json', (route) => route.fulfill({ status: 503 }));
  await page.goto('/en/errors');
  await openByKey(page);
  await page
    .getByRole('dialog')
    .getByRole('link', { name: /did not load/ })
    .click();
  await expect(page).toHaveURL(/\/en\/search$/);
});

test('the search page searches as one types and keeps the question in its address', async ({ page }) => {
  await page.goto('/pt/search?q=9%3A16');
  const results = page.getByRole('region', { name: 'Resultados' });
  await expect(results.getByRole('link').first()).toHaveAttribute('href', /\/pt\/models\//);
  await page.getByRole('searchbox').fill('webhook assinatura');
  await expect(results.getByRole('link').first()).toHaveAttribute('href', /\/pt\/docs\/webhooks/);
  await expect(page).toHaveURL(/q=webhook%20assinatura$/);
});

test('without a script the button is a link to everything from A to Z', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/en/models');
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
  await expect(page).toHaveURL(/\/en\/search$/);
  await expect(page.getByRole('searchbox')).toBeHidden();
  const main = page.getByRole('main');
  const hrefs = await main
    .getByRole('listitem')
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  for (const wanted of ['/en/errors/RATE_LIMIT', '/en/models/kling#options', '/en/docs/webhooks'])
    expect(hrefs).toContain(wanted);
  await context.close();
});

for (const path of ['/en/search', '/pt/search?q=seed']) {
  test(`${path} has no accessibility violation and nothing wider than the screen`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(path);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(excess).toBeLessThanOrEqual(0);
  });
}

test('every address that can be found is there, with its anchor', async ({ request }) => {
  const { entries } = await (await request.get('/en/search.json')).json();
  const hrefs: string[] = entries.map(({ href }: { href: string }) => href);
  const pages = Map.groupBy(new Set(hrefs), (href) => href.split('#')[0] ?? '');
  expect(pages.size).toBeGreaterThan(50);
  for (const [path, found] of pages) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(200);
    const html = await response.text();
    for (const href of found.filter((each) => each.includes('#')))
      expect(html.includes(`id="${href.split('#')[1]}"`), href).toBe(true);
  }
});
