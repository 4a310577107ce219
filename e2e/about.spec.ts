import { expect, test } from 'playwright/test';
import en from '#messages/en.json' with { type: 'json' };
import pt from '#messages/pt.json' with { type: 'json' };

for (const [locale, words] of [
  ['en', en],
  ['pt', pt],
] as const) {
  test(`${locale}: the footer leads to the page about the portal, where the recording plays when asked`, async ({
    page,
  }) => {
    const moving: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/recording.webp')) moving.push(request.url());
    });
    await page.goto(`/${locale}`);
    await page.getByRole('contentinfo').getByRole('link', { name: words.shell.nav.about }).click();
    await expect(page).toHaveURL(`/${locale}/docs/about`);
    const figure = page.getByRole('figure', { name: words.docs.parts.recording.alt });
    const pictures = figure.locator('img');
    await pictures.first().scrollIntoViewIfNeeded();
    await expect(pictures.first()).toHaveJSProperty('naturalWidth', 880);
    expect(moving).toEqual([]);

    await figure.getByText(words.docs.parts.recording.play.split(',')[0] ?? '').click();
    await expect(pictures.last()).toHaveJSProperty('naturalWidth', 880);
    await expect(pictures.first()).toBeHidden();
    expect(moving).toHaveLength(1);

    await figure.locator('summary').press('Enter');
    await expect(pictures.first()).toBeVisible();
    await expect(pictures.last()).toBeHidden();
  });
}

test('on a small screen without a script the page about the portal holds, with the words of the recording', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    baseURL,
    javaScriptEnabled: false,
    viewport: { width: 320, height: 700 },
  });
  const page = await context.newPage();
  await page.goto('/pt/docs/about');
  await expect(page.getByText(pt.docs.parts.recording.alt)).toBeVisible();
  const widest = await page.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
  expect(widest).toBe(0);
  await context.close();
});
