import { expect, test } from 'playwright/test';
import { excessWidth } from './crawl/visit.ts';

const guides = ['install', 'configure', 'scale', 'backups', 'watch', 'incidents', 'about'];

for (const locale of ['pt', 'en']) {
  for (const guide of guides) {
    test(`${locale}/docs/${guide} is readable on a small screen, and stands in no list of guides`, async ({
      page,
    }) => {
      await page.setViewportSize({ width: 320, height: 700 });
      const answer = await page.goto(`/${locale}/docs/${guide}`);
      expect(answer?.status()).toBe(200);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await excessWidth(page)).toBeLessThanOrEqual(0);
      await page.goto(`/${locale}/docs`);
      const guidesList = page.locator('nav:not(footer nav)');
      await expect(guidesList.locator(`a[href="/${locale}/docs/${guide}"]`)).toHaveCount(0);
    });
  }
}

test('names every setting in both languages', async ({ page }) => {
  for (const locale of ['pt', 'en']) {
    await page.goto(`/${locale}/docs/configure`);
    for (const name of ['PORT', 'DATABASE_URL', 'TRUSTED_PROXIES', 'S3_SECRET_ACCESS_KEY']) {
      await expect(page.getByRole('cell', { name, exact: true })).toBeVisible();
    }
  }
});
