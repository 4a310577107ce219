import { expect, type Page, type Route, test } from 'playwright/test';
import en from '#messages/en.json' with { type: 'json' };
import { pagesOf, serve } from './crawl/site.ts';
import { listen, shownText } from './crawl/visit.ts';

/** A page with each of the islands; one that needs an address to show something has it. */
const places = {
  'bench-island': '/pt/webhooks',
  'compare-desk': '/pt/compare?models=kling,veo-3',
  'error-lab': '/en/errors/RATE_LIMIT',
  'front-bar': '/pt',
  'header-decoder': '/en/limits',
  'idempotency-lab': '/pt/docs/idempotency',
  'keys-island': '/en/keys',
  'measured-here': '/en',
  'model-browser': '/pt/models',
  'model-measured': '/en/models/kling',
  'playground-island': '/pt/playground',
  planner: '/pt/limits',
  'price-calculator': '/en/pricing',
  'status-island': '/en/status',
};

const island = (page: Page, name: string) => page.locator(`[data-island="${name}"]`);

async function wake(page: Page, name: string): Promise<void> {
  await island(page, name).dispatchEvent('pointerover');
  await expect(island(page, name)).toHaveAttribute('data-awake', '');
}

test('every island of the site is looked at here', async ({ request }) => {
  const names = new Set<string>();
  for (const path of await pagesOf(request)) {
    const { html } = await serve(request, path);
    for (const [, name = ''] of html.matchAll(/data-island="([^"]+)"/g)) names.add(name);
  }
  expect([...names].toSorted()).toEqual(Object.keys(places).toSorted());
});

for (const [name, address] of Object.entries(places)) {
  test(`the island ${name} wakes without an error and changes no word`, async ({ page }) => {
    const wrong = await listen(page, async () => {
      await page.goto(address);
      const asleep = await shownText(page);
      await wake(page, name);
      // An application goes on by itself, and what the address asks for may be shown only now.
      if (!name.endsWith('-island') && !address.includes('?')) expect(await shownText(page)).toBe(asleep);
    });
    expect(wrong).toEqual([]);
  });
}

/** The page names the module that it loads itself; what islands are made of is asked for by that. */
const isPartOfIsland = (route: Route) => route.request().headers().referer?.includes('/enhance/') === true;

/** Holds back what islands are made of, until the function that it resolves with is called. */
async function holdBack(page: Page): Promise<() => Promise<void>> {
  const held: Route[] = [];
  let isOpen = false;
  await page.route('**/_next/static/enhance/*.js', (route) =>
    isPartOfIsland(route) && !isOpen ? held.push(route) : route.continue(),
  );
  return async () => {
    isOpen = true;
    for (const route of held) await route.continue();
  };
}

test('what is done to an island before it is awake happens when it is', async ({ page }) => {
  const release = await holdBack(page);
  await page.goto('/en/pricing');
  const part = island(page, 'price-calculator');
  await part.getByLabel(en.calculator.runs).fill('7');
  await part.getByRole('button', { name: en.calculator.add }).click();
  await expect(part).not.toHaveAttribute('data-awake', '');
  const list = part.getByRole('region', { name: en.calculator.list.title });
  await expect(list).toHaveCount(0);
  await release();
  await expect(list).toContainText('7');
  await expect(part.getByLabel(en.calculator.runs)).toHaveValue('7');
});

test('what is entered after a click does not reach back before it', async ({ page }) => {
  const release = await holdBack(page);
  await page.goto('/en/pricing');
  const part = island(page, 'price-calculator');
  const model = part.getByLabel('Model', { exact: true });
  await model.selectOption('flux-dev');
  await part.getByRole('button', { name: en.calculator.add }).click();
  await model.selectOption('veo-3');
  await release();
  const list = part.getByRole('region', { name: en.calculator.list.title });
  await expect(list).toContainText('FLUX.1 [dev]');
  await expect(list).not.toContainText('Veo 3');
  await expect(model).toHaveValue('veo-3');
});

test('two fields that are changed before an island is awake are both changed, in their order', async ({
  page,
}) => {
  const release = await holdBack(page);
  await page.goto('/en/models');
  for (const name of ['Compare Seedance', 'Compare Kling']) {
    await page.getByRole('checkbox', { name, exact: true }).check();
  }
  await release();
  await expect(page.getByRole('region', { name: 'Compare' })).toContainText('Seedance, Kling');
});

test('without what an island is made of, its page can still be read', async ({ page }) => {
  await page.route('**/_next/static/enhance/*.js', (route) =>
    isPartOfIsland(route) ? route.abort() : route.continue(),
  );
  const complaint = page.waitForEvent('console', (message) => message.text().includes('could not be loaded'));
  await page.goto('/en/limits');
  const asleep = await shownText(page);
  await island(page, 'planner').dispatchEvent('pointerover');
  await complaint;
  expect(await shownText(page)).toBe(asleep);
});

test('a reading page loads no script but the small modules that it names until it is worked with', async ({
  page,
}) => {
  const scripts: string[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(new URL(response.url()).pathname);
  });
  for (const address of ['/en', '/en/pricing', '/en/docs/quickstart', '/en/compare']) {
    scripts.length = 0;
    await page.goto(address, { waitUntil: 'networkidle' });
    const named = await page
      .locator('script[src]')
      .evaluateAll((all) => all.map((each) => each.getAttribute('src')));
    expect(new Set(scripts), address).toEqual(new Set(named));
    expect(scripts, address).toHaveLength(named.length);
    expect(named, address).toHaveLength((await page.locator('[data-island]').count()) > 0 ? 2 : 1);
  }
});

test('a part that does not come is asked for again, and then does what it was asked', async ({ page }) => {
  await page.goto('/en/playground');
  await expect(island(page, 'playground-island')).toHaveAttribute('data-awake', '');
  await page.waitForLoadState('networkidle');
  const lost: string[] = [];
  await page.route(/\/enhance\/.*\.js$/, (route) => {
    lost.push(route.request().url());
    return route.abort();
  });
  await page.getByRole('button', { name: 'Paste' }).click();
  await expect.poll(() => lost.length).toBeGreaterThan(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.unroute(/\/enhance\/.*\.js$/);
  await expect(page.getByRole('dialog')).toBeVisible();
});
