import { type BrowserContext, expect, type Page, test } from 'playwright/test';
import en from '#messages/en.json' with { type: 'json' };

const { playgroundCompare: words } = en;
const group = (page: Page) => page.getByRole('region', { name: words.group });
const anHour = 60 * 60 * 1000;

/** The keys under which the pages of a browser send generations. */
function sentKeys(context: BrowserContext): string[] {
  const keys: string[] = [];
  context.on('request', (request) => {
    if (request.postData()?.includes('"Generate"')) keys.push(request.headers()['idempotency-key'] ?? '');
  });
  return keys;
}

async function open(page: Page) {
  await page.goto('/en/playground?model=flux-krea');
  await expect(page.locator('.desk:not([data-waiting])')).toBeVisible();
}

/** Confirms three models on one bill, and leaves when the first is at work: the Free plan makes one at a time. */
async function confirmAndLeave(page: Page) {
  await open(page);
  await page.getByRole('button', { name: words.models }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: /^Stable Diffusion/ }).check();
  await expect(dialog.getByRole('checkbox', { checked: true })).toHaveCount(3);
  await dialog.getByRole('button', { name: /credits/ }).click();
  await expect(group(page).getByText('2 wait for the plan')).toBeVisible();
  await expect(page.getByText(/^gen_/).first()).toBeVisible();
  await page.close();
}

test('what waited when the page was closed is sent by the next one, each once', async ({ page, context }) => {
  test.slow();
  const keys = sentKeys(context);
  await confirmAndLeave(page);
  const next = await context.newPage();
  await open(next);
  await expect(group(next).getByText('3 of 3 ready')).toBeVisible({ timeout: 90_000 });
  expect(keys).toHaveLength(3);
  expect(new Set(keys).size).toBe(3);
});

test('after an hour it waits for an answer, and goes on with it', async ({ page, context }) => {
  test.slow();
  const keys = sentKeys(context);
  await confirmAndLeave(page);
  const next = await context.newPage();
  await next.clock.setFixedTime(Date.now() + anHour);
  await open(next);
  await next
    .getByRole('button', { name: /^Open the/ })
    .last()
    .click();
  await expect(group(next).getByText('1 of 3 ready, 2 were not sent before the page was closed')).toBeVisible(
    {
      timeout: 60_000,
    },
  );
  expect(keys).toHaveLength(1);
  await group(next)
    .getByRole('button', { name: /^Send the 2 for \d+ credits$/ })
    .click();
  await expect(group(next).getByText('3 of 3 ready')).toBeVisible({ timeout: 90_000 });
  expect(keys).toHaveLength(3);
  expect(new Set(keys).size).toBe(3);
});

test('what waits can be dropped', async ({ page, context }) => {
  const keys = sentKeys(context);
  await confirmAndLeave(page);
  const next = await context.newPage();
  await next.clock.setFixedTime(Date.now() + anHour);
  await open(next);
  await group(next)
    .getByRole('button', { name: /^Do not send the 2$/ })
    .click();
  await expect(group(next).getByText('1 of 1 ready')).toBeVisible({ timeout: 60_000 });
  expect(keys).toHaveLength(1);
});
