import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from 'playwright/test';
import en from '#messages/en.json' with { type: 'json' };
import pt from '#messages/pt.json' with { type: 'json' };

const words = en.webhookBench;

/** Opens an inbox in a browser that has no account, and gives its address. */
async function openInbox(page: Page, locale: 'pt' | 'en' = 'en'): Promise<string> {
  await page.goto(`/${locale}/webhooks`);
  await page.getByRole('button', { name: { pt, en }[locale].webhookBench.inbox.open }).click();
  const address = page.locator('code', { hasText: '/inbox/' }).first();
  await expect(address).toBeVisible();
  return (await address.textContent()) ?? '';
}

const messages = (page: Page) => page.locator('#messages').getByRole('group');
const send = (page: Page, name: string = words.send.button) =>
  page.getByRole('button', { name, exact: true }).click();

async function violations(page: Page) {
  const found = (await new AxeBuilder({ page }).analyze()).violations;
  return found.map(({ id, nodes }) => [id, nodes[0]?.html]);
}

test('looking opens neither an account nor an inbox', async ({ page, context }) => {
  await page.goto('/en/webhooks');
  await expect(page.getByRole('button', { name: words.inbox.open })).toBeVisible();
  expect(await context.cookies()).toEqual([]);
});

test('signed samples of every event arrive, twice where asked, and in the wrong order', async ({ page }) => {
  await openInbox(page);
  for (const event of ['generation.completed', 'generation.failed', 'generation.canceled']) {
    await page.getByLabel(words.send.event).selectOption(event);
    await send(page);
    const message = messages(page).filter({ hasText: event }).first();
    await expect(message).toContainText(words.messages.verdicts.VALID);
  }
  await send(page, words.send.twice);
  await expect(messages(page).filter({ hasText: words.messages.repeated })).toHaveCount(1);
  await send(page, words.send.reversed);
  await expect(messages(page).filter({ hasText: words.messages.late })).toHaveCount(1);
  await messages(page).last().locator('summary').click();
  await messages(page).last().getByRole('button', { name: words.messages.again }).click();
  await expect(messages(page).filter({ hasText: words.messages.repeated })).toHaveCount(2);
});

test('what a stranger posts is shown as that, and executes nothing', async ({ page }) => {
  const url = await openInbox(page);
  const body = '{"type":"<img src=x onerror=alert(1)>"}';
  expect((await fetch(url, { method: 'POST', body })).status).toBe(200);
  await expect(messages(page).first()).toContainText(words.messages.verdicts.UNSIGNED);
  await expect(messages(page).first()).toContainText('<img src=x onerror=alert(1)>');
  await expect(page.locator('#messages img')).toHaveCount(0);
});

test('the debugger agrees with the gateway, and names the step that fails', async ({ page }) => {
  await openInbox(page);
  const debug = page.locator('#debugger');
  const inspect = async (fault: string) => {
    const before = await messages(page).count();
    await page.getByLabel(words.send.fault).selectOption(fault);
    await send(page);
    await expect(messages(page)).toHaveCount(before + 1);
    await messages(page).first().locator('summary').click();
    await messages(page).first().getByRole('button', { name: words.messages.inspect }).click();
  };
  await inspect('');
  await debug.getByRole('button', { name: words.debugger.ownSecret }).click();
  await expect(debug.getByRole('status')).toHaveText(words.debugger.genuine);
  await inspect('CHANGED_BODY');
  await expect(debug).toContainText(words.debugger.problems.changed);
  await inspect('OLD_TIMESTAMP');
  await expect(debug).toContainText('More than 300 seconds old');
  await debug.getByLabel(words.debugger.secret, { exact: true }).fill('whsec_c29tZXRoaW5nIGVsc2U=');
  await expect(debug).toContainText(words.debugger.problems.otherSecret);
});

test('a generation that runs tells the inbox, an inbox that answers 500 is tried again, and it can be sent again', async ({
  page,
}) => {
  await openInbox(page);
  await page.getByRole('radio', { name: '500' }).check();
  await page.getByRole('button', { name: 'Run for 50 credits' }).click();
  await expect(messages(page).first()).toContainText(words.messages.verdicts.VALID, { timeout: 60_000 });
  const delivery = page.locator('#deliveries').getByRole('group').first();
  await expect(delivery).toContainText('PENDING', { timeout: 15_000 });
  await delivery.locator('summary').click();
  await expect(delivery).toContainText('The address answered with status 500');
  await page.getByRole('radio', { name: '200' }).check();
  await expect(page.getByRole('radio', { name: '200' })).toBeChecked();
  await delivery.getByRole('button', { name: words.deliveries.resend }).click();
  await expect(delivery).toContainText('DELIVERED', { timeout: 20_000 });
});

test('a new address leaves nothing behind the old one', async ({ page }) => {
  const url = await openInbox(page);
  await fetch(url, { method: 'POST', body: 'one' });
  await expect(messages(page)).toHaveCount(1);
  await page.getByRole('button', { name: words.inbox.renew }).click();
  await page.getByRole('dialog').getByRole('button', { name: words.inbox.renew }).click();
  await expect(page.locator('code', { hasText: '/inbox/' }).first()).not.toHaveText(url);
  await expect(messages(page)).toHaveCount(0);
  expect((await fetch(url, { method: 'POST', body: 'two' })).status).toBe(410);
});

test('by keyboard alone', async ({ page }) => {
  await openInbox(page);
  await page.getByRole('button', { name: words.send.button, exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(messages(page)).toHaveCount(1);
  await messages(page).first().locator('summary').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(messages(page).first().getByRole('button', { name: words.messages.inspect })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: words.debugger.title })).toBeFocused();
});

test('without a script the page says how to do the same, and has its Markdown', async ({
  browser,
  request,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/en/webhooks');
  // The text engine of the test does not look into noscript.
  await expect(page.locator('noscript p')).toBeVisible();
  await expect(page.locator('noscript p')).toHaveText(words.noScript);
  await expect(page.getByRole('heading', { name: words.api.title })).toBeVisible();
  expect(await (await request.get('/pt/webhooks.md')).text()).toContain('openInbox');
  await context.close();
});

for (const locale of ['pt', 'en'] as const) {
  test(`/${locale}: no accessibility violation, and it fits the screen, empty and full`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    const excess = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await page.goto(`/${locale}/webhooks`);
    const { webhookBench } = { pt, en }[locale];
    await expect(page.getByRole('button', { name: webhookBench.inbox.open })).toBeVisible();
    expect([await violations(page), await excess()]).toEqual([[], 0]);
    await openInbox(page, locale);
    expect([await violations(page), await excess()]).toEqual([[], 0]);
    await send(page, webhookBench.send.button);
    await expect(messages(page)).toHaveCount(1);
    await messages(page).first().locator('summary').click();
    await messages(page).first().getByRole('button', { name: webhookBench.messages.inspect }).click();
    await expect(page.locator('#debugger').getByRole('status')).toBeVisible();
    expect([await violations(page), await excess()]).toEqual([[], 0]);
  });
}
