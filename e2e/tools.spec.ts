import AxeBuilder from '@axe-core/playwright';
import { buildClientSchema } from 'graphql';
import { expect, type Page, test } from 'playwright/test';
import { errorCodes, errors } from '#contract/errors.ts';
import { headers } from '#contract/limits.ts';
import en from '#messages/en.json' with { type: 'json' };
import pt from '#messages/pt.json' with { type: 'json' };

async function violations(page: Page) {
  const found = (await new AxeBuilder({ page }).analyze()).violations;
  return found.map(({ id, nodes }) => [id, nodes[0]?.html]);
}

/** Pixels that the page is wider than the screen. */
function excess(page: Page) {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

test('the planner answers, and its address brings the same answer back', async ({ page }) => {
  await page.goto('/en/limits');
  const form = page.getByRole('form', { name: en.limits.planner.form });
  const verdict = page.locator('#planner').getByRole('status');
  await expect(verdict).toHaveText('Starter fits.');
  await form.getByLabel(en.limits.planner.perDay).first().fill('8000');
  await expect(verdict).toHaveText('Pro fits.');
  await form.getByLabel(en.limits.planner.together).check();
  await form.getByLabel(en.limits.planner.webhook).check();
  await expect(verdict).toContainText('Enterprise');
  await expect(page).toHaveURL(/job=flux-dev%7E0%7E8000.*start=together&poll=webhook#planner$/);
  await page.reload();
  await expect(form.getByLabel(en.limits.planner.perDay).first()).toHaveValue('8000');
  await expect(verdict).toContainText('Enterprise');
  await form.getByRole('button', { name: 'Remove job 2' }).click();
  await expect(form.getByLabel(en.limits.planner.perDay)).toHaveCount(1);
});

test('the planner takes the times and prices that the gateway quotes', async ({ page }) => {
  await page.goto('/en/limits');
  await page.getByLabel(en.limits.planner.perDay).first().focus();
  await expect(page.getByText(en.limits.planner.expected)).toBeVisible();
  await expect(page.locator('#planner')).toContainText('50 credits each');
});

test('the decoder explains what is pasted, and names the line that is wrong', async ({ page }) => {
  await page.goto('/pt/limits');
  const decoder = page.locator('#decoder');
  await decoder
    .getByLabel(pt.limits.decoder.label)
    .fill(`${headers.remaining}: 0\n${headers.reset}: 90\nX-Other: 1\nisto não\n${headers.retryAfter}: logo`);
  await expect(decoder.getByRole('status')).toHaveText('Espere 90 s antes do próximo pedido.');
  await expect(decoder.getByRole('row', { name: 'X-Other' })).toContainText(
    pt.limits.decoder.meanings.unknown,
  );
  await expect(decoder.getByRole('row', { name: 'Linha 4' })).toContainText(
    pt.limits.decoder.faults.noHeader,
  );
  await expect(decoder.getByRole('row', { name: headers.retryAfter })).toContainText(
    pt.limits.decoder.faults.wholeNumber,
  );
});

test('the decoder fetches real headers, of an answer and of a refusal', async ({ page }) => {
  await page.goto('/en/limits');
  const decoder = page.locator('#decoder');
  await decoder.getByRole('button', { name: en.limits.decoder.read }).click();
  await expect(decoder.getByRole('row', { name: headers.policy })).toContainText(
    'reads: 120 requests every 60 s.',
  );
  await decoder.getByRole('button', { name: en.limits.decoder.refused }).click();
  await expect(decoder.getByRole('row', { name: /^HTTP/ })).toContainText('RATE_LIMIT');
  await expect(decoder.getByRole('status')).toHaveText('Wait 5 s before the next request.');
});

test('every error can be seen happening on its page, and costs nothing', async ({ page }) => {
  for (const code of errorCodes) {
    await page.goto(`/en/errors/${code}`);
    const lab = page.locator('#lab');
    await lab.getByRole('button', { name: en.labs.error.run }).click();
    await expect(lab.getByRole('status'), code).toHaveText(`The answer is ${code}, as this page says.`);
    await expect(lab.getByRole('definition').first()).toContainText(`${errors[code].httpStatus}`);
    await expect(lab.getByRole('region', { name: en.labs.body })).toContainText(code);
    if (code === 'GENERATION_FAILED') expect(await violations(page)).toEqual([]);
  }
  const answer = await page.evaluate(async () => {
    const body = JSON.stringify({ operationName: 'Account' });
    const init = { method: 'POST', body, headers: { 'Content-Type': 'application/json' } };
    return (await fetch('/api/graphql', init)).json();
  });
  expect(answer.data.account).toMatchObject({ balance: 10_000, reserved: 0 });
});

test('a key is tried under the guide: same id and no charge, a conflict, a new charge', async ({ page }) => {
  await page.goto('/pt/docs/idempotency');
  const words = pt.labs.idempotency;
  const rows = page.getByRole('table').filter({ hasText: 'Idempotency-Key' }).getByRole('row');
  await page.getByRole('button', { name: words.first.replace('{credits}', '15') }).click();
  const same = page.getByRole('button', { name: words.same });
  await expect(same).toBeEnabled();
  await same.click();
  await expect(rows).toHaveCount(3);
  const [first, second] = await Promise.all([rows.nth(1).allInnerTexts(), rows.nth(2).allInnerTexts()]);
  const idIn = (texts: string[]) => texts.join(' ').match(/gen_\w+/)?.[0];
  expect(idIn(second)).toBe(idIn(first));
  await expect(rows.nth(1)).toContainText(/não\D*15$/);
  await expect(rows.nth(2)).toContainText(/sim\D*0$/);
  await page.getByRole('button', { name: words.other }).click();
  await expect(rows.nth(3)).toContainText('422');
  const fresh = page.getByRole('button', { name: words.fresh.replace('{credits}', '15') });
  await expect(fresh, 'the first file is ready').toBeEnabled({ timeout: 60_000 });
  await fresh.click();
  await expect(rows.nth(4)).toContainText(/não\D*15$/);
  await expect(
    page.getByRole('table').filter({ hasText: words.ledgerColumns.reason }).getByRole('row'),
  ).toHaveCount(3);
  expect(await violations(page)).toEqual([]);
});

test('without a script all of it is there to be read', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/en/limits');
  await expect(page.getByText('Starter fits.')).toBeVisible();
  await expect(page.getByText('Wait 12 s before the next request.')).toBeVisible();
  await expect(page.getByRole('form', { name: en.limits.planner.form })).toBeHidden();
  await page.goto('/pt/errors/INSUFFICIENT_CREDITS');
  await expect(page.getByRole('region', { name: 'INSUFFICIENT_CREDITS' })).toContainText('the balance is 10');
  await expect(page.getByRole('button', { name: pt.labs.error.run })).toBeHidden();
  await page.goto('/en/changelog');
  await page.getByText(en.changelog.kinds.api, { exact: true }).first().click();
  await expect(page.locator('article[data-kind="api"]').first()).toBeVisible();
  await expect(page.locator('article[data-kind="portal"]').first()).toBeHidden();
  await context.close();
});

for (const locale of ['pt', 'en'] as const) {
  test(`the changelog in ${locale} has feeds that programs can read`, async ({ page, request }) => {
    await page.goto(`/${locale}/changelog`);
    const atom = page.locator('link[rel="alternate"][type="application/atom+xml"]');
    await expect(atom).toHaveAttribute('href', new RegExp(`/${locale}/changelog.atom$`));
    const entries = await page.evaluate(async (address) => {
      const parsed = new DOMParser().parseFromString(await (await fetch(address)).text(), 'application/xml');
      return [...parsed.querySelectorAll('entry > id')].map((id) => id.textContent);
    }, `/${locale}/changelog.atom`);
    expect(entries.length).toBe(await page.locator('article').count());
    const feed = await (await request.get(`/${locale}/feed.json`)).json();
    expect(feed.items.map(({ id }: { id: string }) => id)).toEqual(entries);
    const anchor = entries[0]?.split('#')[1] ?? '';
    await expect(page.locator(`[id="${anchor}"]`)).toBeVisible();
  });
}

test('the schema can be had as introspection', async ({ request }) => {
  const { data } = await (await request.get('/introspection.json')).json();
  expect(buildClientSchema(data).getMutationType()?.getFields().generate).toBeDefined();
});

const pages = [
  '/limits',
  '/errors',
  '/errors/NOT_FOUND',
  '/changelog',
  '/docs/for-agents',
  '/docs/idempotency',
  '/docs/choosing-a-provider',
];
for (const locale of ['pt', 'en'] as const) {
  test(`nothing of these pages in ${locale} is wider than a small screen or hard to reach`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    for (const path of [...pages, '/reference']) {
      await page.goto(`/${locale}${path}`);
      expect(await excess(page), path).toBeLessThanOrEqual(0);
      if (path !== '/reference') expect(await violations(page), path).toEqual([]);
    }
  });
}
