import { expect, type Page, test } from 'playwright/test';
import en from '#messages/en.json' with { type: 'json' };

const { form, run } = en.playground;
const bench = en.webhookBench;
const webhook = (page: Page) => page.getByLabel(form.webhook);
const inboxAddress = /\/inbox\/[\w-]{43}$/;

async function runAndSeeDelivery(page: Page) {
  await page.getByRole('button', { name: new RegExp(`^${run.label}`) }).click();
  await expect(page.getByText(/^gen_/).first()).toBeVisible();
  const { tabs } = en.playgroundInspector;
  await page.getByRole('tab', { name: tabs.webhook, exact: true }).click();
  const panel = page.getByRole('tabpanel', { name: tabs.webhook, exact: true });
  await expect(panel).toContainText('generation.completed', { timeout: 60_000 });
  await expect(panel).toContainText('DELIVERED', { timeout: 20_000 });
  await expect(panel).toContainText('HTTP 200');
}

async function seeMessage(page: Page) {
  await page.goto('/en/webhooks');
  const message = page.locator('#messages').getByRole('group').first();
  await expect(message).toContainText(bench.messages.verdicts.VALID, { timeout: 20_000 });
  await expect(message).toContainText('generation.completed');
}

test('from the bench to the playground: the address is filled in, and the delivery is seen in both', async ({
  page,
}) => {
  await page.goto('/en/webhooks');
  await page.getByRole('button', { name: bench.inbox.open }).click();
  const url = (await page.locator('code', { hasText: '/inbox/' }).first().textContent()) ?? '';
  const link = page.getByRole('link', { name: 'in the playground' });
  expect(await link.getAttribute('href')).not.toContain(url.slice(-43));
  await link.click();
  await expect(webhook(page)).toBeVisible();
  await expect(webhook(page)).toHaveValue(url);
  await expect(page.getByText(/^gen_/)).toHaveCount(0);
  await runAndSeeDelivery(page);
  await page.reload();
  await expect(webhook(page)).toHaveValue(url);
  await seeMessage(page);
});

test('from the playground: one action opens an inbox and puts it in', async ({ page, context }) => {
  await page.goto('/en/playground');
  await page.getByText(form.more, { exact: true }).click();
  expect(await context.cookies()).toEqual([]);
  await page.getByRole('button', { name: form.useInbox }).click();
  await expect(webhook(page)).toHaveValue(inboxAddress);
  await runAndSeeDelivery(page);
  await seeMessage(page);
});

test('a link with an inbox opens nothing for a visitor who has none', async ({ page, context }) => {
  const linked = Buffer.from(JSON.stringify({ m: 'flux-dev', i: { text: 'a lake' }, o: {}, w: 'inbox' }));
  await page.goto(`/en/playground#r1=${linked.toString('base64url')}`);
  await expect(page.getByLabel('Text', { exact: true })).toHaveValue('a lake');
  await page.waitForLoadState('networkidle');
  expect(await context.cookies()).toEqual([]);
  await expect(webhook(page)).toHaveValue('');
});

test('a picture becomes the input of a model that starts from one, and can be undone', async ({ page }) => {
  await page.goto('/en/playground?model=imagen-3');
  await page.getByRole('button', { name: new RegExp(`^${run.label}`) }).click();
  await page.getByRole('button', { name: en.playground.result.useAsInput }).click({ timeout: 60_000 });
  await expect(page.getByLabel('Model', { exact: true })).not.toHaveValue('imagen-3');
  await expect(page.getByRole('img', { name: en.playground.media.imageAlt })).toBeVisible();
  await page.getByRole('button', { name: en.playground.change.undo }).click();
  await expect(page.getByLabel('Model', { exact: true })).toHaveValue('imagen-3');
});

test('speech becomes the recording of an avatar, in the place of its words', async ({ page }) => {
  test.slow();
  await page.goto('/en/playground?model=google-tts');
  await page.getByRole('button', { name: new RegExp(`^${run.label}`) }).click();
  await page.getByRole('button', { name: en.playground.result.useAsInput }).click({ timeout: 60_000 });
  await expect(page.getByLabel('Model', { exact: true })).toHaveValue('hedra');
  await expect(page.getByRole('textbox', { name: /^Text/ })).toHaveValue('');
  await page.getByRole('button', { name: en.playground.media.sample }).click();
  await expect(page.getByRole('img', { name: en.playground.media.imageAlt })).toBeVisible();
  await page.getByRole('button', { name: new RegExp(`^${run.label}`) }).click();
  const completed = page.getByRole('region', { name: 'Result' }).getByText('COMPLETED', { exact: true });
  await expect(completed.first()).toBeVisible({ timeout: 90_000 });
});

test('the model that an address asks for is the first to be seen, with its price', async ({ page }) => {
  await page.addInitScript(() => {
    const seen = new Set<string>();
    Object.assign(globalThis, { seen });
    const look = () => {
      const select = document.querySelector<HTMLSelectElement>('.desk select');
      const run = document.querySelector('.desk button[type=submit]');
      if (select?.checkVisibility({ visibilityProperty: true })) {
        seen.add(`${select.value} ${run?.textContent?.match(/\d+/)}`);
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto('/en/playground?model=kling');
  await expect(page.locator('.desk:not([data-waiting])')).toBeVisible();
  await expect.poll(() => page.evaluate('[...globalThis.seen].join()')).toMatch(/^kling \d+$/);
});
