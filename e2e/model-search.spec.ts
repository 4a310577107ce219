import { expect, type Page, test } from 'playwright/test';
import { models } from '#catalog/models.ts';

const wish = 'image input, 9:16, at least 8 s, under 300 credits';

/** The rows of models in the list. */
function rows(page: Page) {
  return page
    .getByRole('main')
    .getByRole('row')
    .filter({ has: page.getByRole('checkbox') });
}

test.describe('the search', () => {
  test('finds models that meet every constraint in one request, and says why the others do not', async ({
    page,
  }) => {
    await page.goto('/en/models');
    await expect(rows(page)).toHaveCount(models.length);
    await page.getByRole('searchbox').fill(wish);
    await expect(rows(page)).toHaveCount(3);
    const chips = page.getByRole('list', { name: 'What you asked for' });
    await expect(chips.getByRole('listitem')).toHaveText([
      'image input',
      '9:16',
      '8 s or more',
      'up to 299 credits',
    ]);
    await expect(rows(page).filter({ hasText: 'Seedance' })).toContainText('120');
    await expect(page.getByText('8 s or more: the longest is 5 s').first()).toBeVisible();
    await chips.getByRole('button', { name: 'Remove up to 299 credits' }).click();
    await expect(page.getByRole('searchbox')).toHaveValue('image input, 9:16, at least 8 s');
    await expect(rows(page).filter({ hasText: 'Kling' }).first()).toContainText('600');
  });

  test('is kept in the address, through a reload and in the other language', async ({ page }) => {
    await page.goto('/en/models');
    await page.getByRole('searchbox').fill(wish);
    await page.getByRole('searchbox').press('Enter');
    await expect(page).toHaveURL(/accepts=image&ratio=9:16&duration=8%2B&credits=299/);
    await page.reload();
    await expect(rows(page)).toHaveCount(3);
    await page
      .getByRole('navigation', { name: 'Language' })
      .getByRole('link', { name: /Português/ })
      .click();
    await expect(page).toHaveURL(/\/pt\/models\?accepts=image/);
    await expect(page.getByRole('list', { name: 'O que você pediu' })).toContainText('entrada de imagem');
    await expect(rows(page)).toHaveCount(3);
  });

  test('understands Portuguese on the English page', async ({ page }) => {
    await page.goto(
      '/en/models?q=entrada%20de%20imagem,%209:16,%20pelo%20menos%208%20s,%20at%C3%A9%20300%20cr%C3%A9ditos',
    );
    await expect(rows(page)).toHaveCount(3);
  });

  test('opens the very request whose price the row shows', async ({ page }) => {
    await page.goto(`/en/models?q=${encodeURIComponent('video, 9:16, 9 s, 1080p')}`);
    const row = rows(page).filter({ hasText: 'Luma' });
    await expect(row).toContainText('648');
    await row.getByRole('link', { name: /Open this request/ }).click();
    await expect(page).toHaveURL(/\/en\/playground#r1=/);
    await expect(page.getByRole('button', { name: /648/ }).first()).toBeVisible();
  });

  test('goes with the filters, and the other way round', async ({ page }) => {
    await page.goto('/en/models');
    const filters = page.getByRole('form', { name: 'Filters' });
    await filters.getByRole('checkbox', { name: /^4K/ }).check();
    await expect(rows(page)).toHaveCount(2);
    await page.getByRole('searchbox').fill('seed');
    await expect(filters.getByRole('checkbox', { name: /^Seed/ })).toBeChecked();
    await expect(page).toHaveURL(/q=seed&resolution=4K/);
  });

  test('says what it did not understand', async ({ page }) => {
    await page.goto('/en/models?q=video%20for%20tiktok');
    await expect(page.getByText('Not understood: tiktok.')).toBeVisible();
    await page.getByRole('searchbox').fill('zzz qqq');
    await expect(page.getByText('No model can do all of this at once')).toBeVisible();
  });
});

test('models that are marked stand side by side, with what differs', async ({ page }) => {
  await page.goto('/en/models');
  for (const name of ['Compare Kling', 'Compare Seedance']) {
    const mark = page.getByRole('checkbox', { name, exact: true });
    // Not `check`, which looks once, at once: what is done while the list wakes is done again a moment later.
    await mark.click();
    await expect(mark).toBeChecked();
  }
  const tray = page.getByRole('region', { name: 'Compare' });
  await expect(tray).toContainText('Kling, Seedance');
  await tray.getByRole('link', { name: 'Side by side' }).click();
  await expect(page).toHaveURL(/\/en\/compare\?models=kling,seedance$/);
  const table = page.getByRole('region', { name: 'Side by side' });
  await expect(table.getByRole('columnheader', { name: 'Kling' })).toBeVisible();
  await expect(table.getByRole('row', { name: /^Maker differs/ })).toContainText('ByteDance');
  await page.getByRole('combobox', { name: 'Add a model' }).selectOption('veo-3');
  await expect(page).toHaveURL(/models=kling,seedance,veo-3$/);
  await page.getByRole('checkbox', { name: 'Only what differs' }).check();
  await expect(table.getByRole('row', { name: /the same/ })).toHaveCount(0);
});

test('without a script there is a whole comparison for each medium', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/pt/compare');
  for (const medium of ['Vídeo', 'Imagem', 'Áudio', 'Avatar']) {
    await expect(page.getByRole('region', { name: medium }).getByRole('table')).toBeVisible();
  }
  await expect(page.getByRole('combobox')).toBeHidden();
  await context.close();
});

test('the page of a model says what was measured, or that nothing was', async ({ page }) => {
  await page.goto('/en/models/heygen');
  const measured = page.locator('#measured');
  await measured.scrollIntoViewIfNeeded();
  await expect(measured).toContainText('the built-in engine (SIMULATED)');
  await page.getByText('The request that made it').click();
  await expect(page.getByRole('region', { name: 'The request that made it' })).toContainText(
    '"avatarId": "kate"',
  );
});

test('the calculator adds several requests up and says how far the credits go', async ({ page }) => {
  await page.goto('/en/pricing');
  const form = page.getByRole('form', { name: 'Calculator' });
  await form.getByLabel('Model', { exact: true }).selectOption('flux-dev');
  await form.getByLabel('Runs').fill('10');
  await form.getByRole('button', { name: 'Add to the list' }).click();
  await form.getByLabel('Model', { exact: true }).selectOption('kling');
  await form.getByLabel('duration').selectOption('10');
  await form.getByRole('button', { name: 'Add to the list' }).click();
  const list = page.getByRole('region', { name: 'Your list' });
  await expect(list.getByRole('status')).toContainText(`${(10 * 50 + 10 * 600).toLocaleString('en-US')}`);
  await expect(list).toContainText('Free: the 10,000 credits to begin with pay for it 1×.');
});
