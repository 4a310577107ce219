import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from 'playwright/test';

const switchTo = (page: Page, name: RegExp) =>
  page
    .getByRole('navigation', { name: /Language|Idioma/ })
    .getByRole('link', { name })
    .click();

test.describe('an address that leads nowhere', () => {
  const wrong = [
    ['/pt/models/klig', '/pt/models/kling', 'Esta página não existe'],
    ['/en/errors/RATELIMITS', '/en/errors/RATE_LIMIT', 'This page does not exist'],
    ['/pt/docs/inicio-rapdo', '/pt/docs/quickstart', 'Esta página não existe'],
    ['/pt/precos', '/pt/pricing', 'Esta página não existe'],
    ['/en/modles', '/en/models', 'This page does not exist'],
  ] as const;
  for (const [address, meant, says] of wrong) {
    test(`${address} answers 404 in its language and suggests ${meant}`, async ({ browser }) => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      const response = await page.goto(address);
      expect(response?.status()).toBe(404);
      await expect(page.getByRole('heading', { name: says })).toBeVisible();
      await page.getByRole('listitem').filter({ hasText: meant }).getByRole('link').click();
      await expect(page).toHaveURL(new RegExp(`${meant}$`));
      await context.close();
    });
  }

  test('one that is close to nothing suggests nothing', async ({ page }) => {
    await page.goto('/en/models/qqqqqqqqqqqqqqqqqq/x');
    await expect(page.getByRole('heading', { name: 'This page does not exist' })).toBeVisible();
    await expect(page.getByRole('link', { name: /en\/models\// })).toHaveCount(0);
  });
});

test.describe('an address of old', () => {
  const moved = [
    ['/en/rate-limits', '/en/limits'],
    ['/pt/error-codes', '/pt/errors'],
    ['/en/kling', '/en/models/kling'],
    ['/en/Models/Kling', '/en/models/kling'],
    ['/pt/errors/rate-limit', '/pt/errors/RATE_LIMIT'],
    ['/pt/quickstart', '/pt/docs/quickstart'],
  ] as const;
  for (const [from, to] of moved) {
    test(`${from} has moved to ${to} for good, its query kept`, async ({ request }) => {
      const response = await request.get(`${from}?from=test`, { maxRedirects: 0 });
      expect(response.status()).toBe(308);
      const { location } = response.headers();
      expect(location && new URL(location, 'http://localhost').pathname).toBe(to);
      expect(location).toMatch(/\?from=test$/);
    });
  }

  test('without a language it goes to that of the browser', async ({ request }) => {
    const asks = (language: string) =>
      request.get('/rate-limits', { headers: { 'Accept-Language': language } });
    expect((await asks('pt-BR')).url()).toMatch(/\/pt\/limits$/);
    expect((await asks('en')).url()).toMatch(/\/en\/limits$/);
    expect((await request.get('/models/kling', { headers: { 'Accept-Language': 'pt' } })).url()).toMatch(
      /\/pt\/models\/kling$/,
    );
  });

  for (const [fragment, to] of [
    ['#rate-limits', '/pt/limits'],
    ['#códigos-de-erro-comuns', '/pt/errors'],
    ['#text-to-image', '/pt/models?output=IMAGE'],
  ] as const) {
    test(`the fragment ${fragment} of the one page leads to ${to}`, async ({ page }) => {
      await page.goto(`/pt${fragment}`);
      await expect(page).toHaveURL(new RegExp(`${RegExp.escape(to)}$`));
    });
  }

  test('a fragment that the front page has stays there', async ({ page }) => {
    await page.goto('/en#guarantees');
    await expect(page).toHaveURL(/\/en#guarantees$/);
  });
});

test.describe('switching the language', () => {
  test('comes to the same heading of a guide, whose fragment is the same', async ({ page }) => {
    await page.goto('/pt/docs/webhooks#verify-it');
    await switchTo(page, /English/);
    await expect(page).toHaveURL(/\/en\/docs\/webhooks#verify-it$/);
    await expect(page.locator('#verify-it')).toBeInViewport();
  });

  test('keeps the place on the page', async ({ page }) => {
    await page.goto('/pt/docs/webhooks');
    const top = () =>
      page.locator('#verify-it').evaluate((part) => Math.round(part.getBoundingClientRect().top));
    await page
      .locator('#verify-it')
      .evaluate((part) => scrollTo({ top: part.getBoundingClientRect().top - 40 }));
    await expect.poll(top).toBe(40);
    // As from the keyboard: the mouse would scroll to the link first.
    await page
      .getByRole('navigation', { name: 'Idioma' })
      .getByRole('link', { name: /English/ })
      .dispatchEvent('click');
    await expect(page).toHaveURL(/\/en\/docs\/webhooks$/);
    await expect.poll(async () => Math.abs((await top()) - 40)).toBeLessThanOrEqual(1);
  });

  test('keeps the filters of the models and the draft of the playground', async ({ page }) => {
    await page.goto('/en/models?output=AUDIO');
    await switchTo(page, /Português/);
    await expect(page).toHaveURL(/\/pt\/models\?output=AUDIO$/);
    await page.goto('/en/playground?model=kling&text=a%20red%20kite');
    await expect(page).toHaveURL(/#/);
    await switchTo(page, /Português/);
    await expect(page).toHaveURL(/\/pt\/playground#/);
    await expect(page.getByText('a red kite').first()).toBeVisible();
  });
});

test.describe('the language of the code', () => {
  test('is remembered on the pages that follow, in either language', async ({ page }) => {
    await page.goto('/en/models/kling');
    await page.getByText('Python', { exact: true }).click();
    await page.goto('/en/models/luma');
    await expect(page.getByRole('region', { name: 'Python' })).toBeVisible();
    await switchTo(page, /Português/);
    await expect(page.getByRole('region', { name: 'Python' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'curl' })).toBeHidden();
  });

  test('is followed by a page that is opened without loading, and by the other samples of a page', async ({
    page,
  }) => {
    await page.goto('/en/docs/webhooks');
    const tabs = page.locator('.code-tabs').first();
    await tabs.getByText('Python', { exact: true }).click();
    const python = page.locator('.code-tabs input[value="python" i]');
    for (const radio of await python.all()) await expect(radio).toBeChecked();
    await page.getByRole('link', { name: 'Models', exact: true }).first().click();
    await page.getByRole('link', { name: 'Kling', exact: true }).click();
    await expect(page.getByRole('region', { name: 'Python' })).toBeVisible();
  });
});

test.describe('a link that is shared', () => {
  for (const path of [
    '/en',
    '/pt/models/kling',
    '/en/errors/RATE_LIMIT',
    '/pt/docs/webhooks',
    '/en/playground',
  ]) {
    test(`${path} has a card of its own`, async ({ page, request }) => {
      await page.goto(path);
      const address = await page.locator('meta[property="og:image"]').getAttribute('content');
      const card = await request.get(new URL(address ?? '').pathname);
      expect(card.headers()['content-type']).toBe('image/png');
      const png = await card.body();
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
      await expect(page.locator('meta[name="twitter:card"]')).toHaveAttribute(
        'content',
        'summary_large_image',
      );
    });
  }

  test('there is no card for what is no page', async ({ request }) => {
    expect((await request.get('/cards/en/models/nothing.png')).status()).toBe(404);
  });
});

test('on paper there is no navigation, and the code of every tab', async ({ page }) => {
  await page.goto('/en/models/kling');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('banner')).toBeHidden();
  for (const name of ['curl', 'JavaScript', 'Python', 'GraphQL']) {
    await expect(page.getByRole('region', { name: new RegExp(`^${name}, `) })).toBeVisible();
  }
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
});

for (const [locale, title, again] of [
  ['pt', 'Esta página quebrou', 'Tentar de novo'],
  ['en', 'This page broke', 'Try again'],
] as const) {
  test(`/${locale}: a page whose code fails says so, and can be tried again`, async ({ page }) => {
    await page.addInitScript(() => {
      const real = Object.getOwnPropertyDescriptor(Intl.NumberFormat.prototype, 'format');
      Object.defineProperty(Intl.NumberFormat.prototype, 'format', {
        get() {
          if (Reflect.get(globalThis, 'mended') === true) return real?.get?.call(this);
          throw new Error('This browser has no numbers.');
        },
      });
    });
    await page.goto(`/${locale}/playground`);
    await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
    await expect(page.getByRole('banner')).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.evaluate(() => Reflect.set(globalThis, 'mended', true));
    await page.getByRole('button', { name: again }).click();
    await expect(page.locator('.desk:not([data-waiting])')).toBeVisible();
  });
}
