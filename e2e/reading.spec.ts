import AxeBuilder from '@axe-core/playwright';
import { expect, test } from 'playwright/test';
import { models } from '#catalog/models.ts';
import { errorCodes } from '#contract/errors.ts';
import { excessWidth, layOutAll } from './crawl/visit.ts';

const pages = [
  '',
  '/models',
  '/models/kling',
  '/models/elevenlabs',
  '/compare',
  '/pricing',
  '/limits',
  '/errors',
  '/errors/RATE_LIMIT',
];

test.describe('language', () => {
  test('the first visit goes to the language of the browser', async ({ browser }) => {
    const context = await browser.newContext({ locale: 'pt-BR' });
    const page = await context.newPage();
    await page.goto('/');
    await expect(page).toHaveURL(/\/pt$/);
    await expect(page.locator('html')).toHaveAttribute('lang', 'pt-BR');
    await context.close();
  });

  test('switching keeps the page, the query and the fragment', async ({ page }) => {
    await page.goto('/en/models/kling?from=test#price');
    await page
      .getByRole('navigation', { name: 'Language' })
      .getByRole('link', { name: /Português/ })
      .click();
    await expect(page).toHaveURL(/\/pt\/models\/kling\?from=test#price$/);
    await expect(page.getByRole('heading', { name: 'Opções', exact: true })).toBeVisible();
  });
});

test.describe('models', () => {
  test('filters live in the address and survive a reload', async ({ page }) => {
    await page.goto('/en/models');
    const rows = page.getByRole('row').filter({ has: page.getByRole('link') });
    await expect(rows).toHaveCount(models.length);
    await page.getByRole('searchbox').fill('black forest');
    await expect(rows).toHaveCount(models.filter((model) => model.maker === 'Black Forest Labs').length);
    await expect(page).toHaveURL(/q=black%20forest/);
    await page.reload();
    await expect(page.getByRole('searchbox')).toHaveValue('black forest');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect(rows).toHaveCount(models.length);
  });

  test('the grid shows the same models', async ({ page }) => {
    await page.goto('/en/models?output=AUDIO&view=grid');
    const pictures = page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ has: page.getByRole('link') });
    await expect(pictures).toHaveCount(2);
  });

  test('without a script the list is whole and the code has its tabs', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto('/en/models');
    await expect(page.getByRole('link', { name: 'Veo 3' })).toBeVisible();
    await expect(page.getByRole('searchbox')).toBeHidden();
    await page.goto('/en/models/kling');
    await page.getByText('Python', { exact: true }).click();
    await expect(page.getByRole('region', { name: 'Python' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'curl' })).toBeHidden();
    await context.close();
  });

  test('the film of a model plays in place of its still, or opens where there is no script', async ({
    page,
    browser,
  }) => {
    await page.goto('/en/models/luma');
    const link = page.getByRole('link', { name: 'Play: Sample of Luma' });
    const player = page.locator('main video');
    await expect(player).toBeHidden();
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      link.click({ modifiers: ['ControlOrMeta'] }),
    ]);
    await expect(tab).toHaveURL(/\/samples\/luma\.webm$/);
    await tab.close();
    await expect(player).toBeHidden();
    await link.press('Enter');
    await expect(link).toHaveCount(0);
    await expect(player).toBeFocused();
    await expect
      .poll(() => player.evaluate((film: HTMLVideoElement) => (film.paused ? 0 : film.currentTime)))
      .toBeGreaterThan(0.2);
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto('/en/models/luma');
    await plain.getByRole('link', { name: 'Play: Sample of Luma' }).click();
    await expect(plain).toHaveURL(/\/samples\/luma\.webm$/);
    await context.close();
  });

  test('the code names the address that it was read from', async ({ page, baseURL }) => {
    await page.goto('/en/models/kling');
    await expect(page.getByRole('region', { name: 'curl' })).toContainText(`${baseURL}/graphql`);
  });
});

test('the calculator adds up like the catalog', async ({ page }) => {
  await page.goto('/en/pricing');
  const form = page.getByRole('form', { name: 'Calculator' });
  await form.getByLabel('Model', { exact: true }).selectOption('flux-ultra');
  await form.getByLabel('quality').selectOption('standard');
  await expect(form.getByRole('status')).toContainText('120');
});

test('the theme is remembered, and forgotten when it is the system’s again', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/en/limits');
  await page.getByRole('button', { name: 'Switch theme' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('button', { name: 'Switch theme' }).click();
  await expect(page.locator('html')).not.toHaveAttribute('data-theme', /./);
});

test('a page is fetched while the pointer is on its link, but not one that is worked with', async ({
  page,
}) => {
  const early: string[] = [];
  page.on('request', (request) => {
    if (request.headers()['sec-purpose']?.startsWith('prefetch')) early.push(new URL(request.url()).pathname);
  });
  await page.goto('/en/limits');
  await expect(page.locator('script[type=speculationrules]')).toBeAttached();
  const link = (name: string) => page.getByRole('banner').getByRole('link', { name, exact: true });
  await link('Playground').hover();
  // A page that may be fetched is asked for within 50 ms.
  await page.waitForTimeout(500);
  await link('Models').hover();
  await expect.poll(() => early).toEqual(['/en/models']);
});

for (const path of ['/en/models/unknown', '/pt/errors/UNKNOWN', '/pt/unknown', '/en/models/kling/more']) {
  test(`${path} is a page that says so in its language, with status 404`, async ({ page }) => {
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
    const title = path.startsWith('/pt') ? 'Esta página não existe' : 'This page does not exist';
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
  });
}

test('every link of the site leads to a page', async ({ request }) => {
  const sitemap = await (await request.get('/sitemap.xml')).text();
  const paths = [...sitemap.matchAll(/<loc>[^<]*?(\/(?:pt|en)(?:\/[^<]*)?)<\/loc>/g)].map(
    ([, path]) => path ?? '',
  );
  for (const locale of ['pt', 'en']) {
    for (const { id } of models) expect(paths).toContain(`/${locale}/models/${id}`);
    for (const code of errorCodes) expect(paths).toContain(`/${locale}/errors/${code}`);
  }
  for (const path of paths) expect((await request.get(path)).status(), path).toBe(200);
});

for (const locale of ['pt', 'en']) {
  for (const path of pages) {
    test(`/${locale}${path} has no accessibility violation and nothing wider than the screen`, async ({
      page,
    }) => {
      await page.goto(`/${locale}${path}`);
      await layOutAll(page);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      expect(await excessWidth(page)).toBeLessThanOrEqual(0);
    });
  }
}
