import { expect, type Page, test } from 'playwright/test';
import en from '#messages/en.json' with { type: 'json' };
import { listen, outline, tabStops } from './heard/outline.ts';

/*
 * What somebody who listens finds, written down: `screen-reader.spec.ts-snapshots/` has the walk through each page as
 * roles, names and states, the stops of the Tab key, and what is said by itself while a run goes on. Read the files when they
 * change; `npx playwright test e2e/screen-reader.spec.ts --update-snapshots` writes them anew.
 */

const pages = [
  ['front', '/en'],
  ['front-pt', '/pt'],
  ['guide', '/en/docs/idempotency'],
  ['guide-pt', '/pt/docs/idempotency'],
  ['model', '/en/models/flux-krea'],
  ['models', '/en/models'],
  ['error', '/en/errors/RATE_LIMIT'],
  ['not-found', '/en/modles'],
] as const;

for (const [name, path] of pages) {
  test(`${path} is heard as it is written down`, async ({ page }) => {
    await page.goto(path);
    await settle(page);
    expect(await outline(page.locator('body'))).toMatchSnapshot(`${name}.txt`);
  });
}

for (const [name, path] of [
  ['front-keys', '/en'],
  ['guide-keys', '/en/docs/idempotency'],
] as const) {
  test(`the Tab key goes through ${path} in the order of the page`, async ({ page }) => {
    await page.goto(path);
    await settle(page);
    expect(await tabStops(page, 60)).toMatchSnapshot(`${name}.txt`);
  });
}

test('the search says what it found, and where the choice is', async ({ page }) => {
  await page.goto('/en');
  await settle(page);
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog', { name: en.search.title });
  await expect(dialog.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('rate limit');
  await expect(dialog.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  const active = dialog.locator('[role=option][aria-selected=true]');
  await expect(active).toHaveCount(1);
  expect(await outline(dialog)).toMatchSnapshot('search.txt');
  await expect(dialog.getByRole('combobox')).toHaveAttribute(
    'aria-activedescendant',
    (await active.getAttribute('id')) ?? 'no id',
  );
});

test('the playground says how a run goes, once each', async ({ page }) => {
  test.slow();
  await page.goto('/en/playground');
  await expect(page.locator('.desk:not([data-waiting])')).toBeVisible();
  await settle(page);
  expect(await outline(page.getByRole('main'))).toMatchSnapshot('playground.txt');
  const { heard } = await listen(page);
  await page
    .getByRole('button', { name: new RegExp(`^${en.playground.run.label}`) })
    .filter({ visible: true })
    .click();
  const result = page.getByRole('region', { name: en.playground.result.label });
  await expect(result.getByText('COMPLETED', { exact: true }).filter({ visible: true }).first()).toBeVisible({
    timeout: 60_000,
  });
  await expect(result.getByText(/^Read in this browser/)).toBeVisible();
  // Only a run of a second or more says how long it took.
  const heardOfRun = (await outline(result)).replace(' # s in total', '');
  expect(heardOfRun).toMatchSnapshot('playground-result.txt');
  const said = await heard();
  expect(said).toEqual(
    expect.arrayContaining([en.playground.result.sending, en.playground.result.completed]),
  );
  expect(said.filter((each) => /^[A-Z]+$/.test(each))).toEqual([]);
  expect(said.at(-1)).toMatch(/^Read in this browser/);
  expect(said).toEqual([...new Set(said)]);
});

test('the keys page says that the account opened, and what a new key is', async ({ page }) => {
  await page.goto('/en/keys');
  await page.getByRole('button', { name: en.keys.welcome.open.button }).waitFor();
  expect(await outline(page.getByRole('main'))).toMatchSnapshot('keys-welcome.txt');
  await page.getByRole('button', { name: en.keys.welcome.open.button }).click();
  await page.getByRole('heading', { name: en.keys.keys.title, exact: true }).waitFor();
  await page.getByRole('textbox', { name: en.keys.create.label }).fill('listener');
  await page.getByRole('button', { name: en.keys.create.button }).click();
  await expect(page.getByRole('status').filter({ hasText: 'listener' })).toBeVisible();
  expect(await outline(page.getByRole('main'))).toMatchSnapshot('keys.txt');
});

// What was measured here depends on what ran before; who sees no figures hears everything else.
test.beforeEach(({ page }) => page.route('**/status.json', (route) => route.abort()));

/** Waits until what wakes late has woken. */
async function settle(page: Page) {
  await page.waitForLoadState('networkidle');
}
