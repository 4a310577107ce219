import { expect, test } from 'playwright/test';

const pages = [
  {
    locale: 'pt',
    figure: 'Medida',
    lost: 'O que não foi melhor',
    byHand: ['HTML + CSS + script, à mão', 'HTML + CSS, só texto'],
  },
  {
    locale: 'en',
    figure: 'Figure',
    lost: 'What was not better',
    byHand: ['HTML + CSS + script, by hand', 'HTML + CSS, text only'],
  },
] as const;

for (const { locale, figure, lost, byHand } of pages) {
  test(`${locale}: the page about speed shows every figure of every site, and what was not better`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/docs/speed`);
    const [table, targets, ratios] = await page.getByRole('table').all();
    const heads = await table?.getByRole('columnheader').allTextContents();
    expect(heads?.map((head) => head.replace(/ [\d.]+$/, ''))).toEqual([
      figure,
      'Doitong',
      ...byHand,
      'Astro Starlight',
      'Nextra',
      'Fumadocs',
    ]);
    const rows = await table?.getByRole('row').count();
    expect(rows).toBe(17);
    await expect(ratios?.getByRole('row') ?? page.locator('none')).toHaveCount(17);
    await expect(targets?.getByRole('row') ?? page.locator('none')).toHaveCount(3);
    const own = await table?.locator('tbody td:nth-child(2)').allTextContents();
    for (const cell of own ?? []) expect(cell).toMatch(/^[\d.,]+$/);
    await expect(page.getByRole('heading', { name: lost })).toBeVisible();
  });
}

test('the page about speed fits a small screen, and has a twin for programs', async ({ page, request }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto('/pt/docs/speed');
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
  const twin = await (await request.get('/en/docs/speed.md')).text();
  expect(twin).toContain('npm run bench -- peers');
});
