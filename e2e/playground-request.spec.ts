import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from 'playwright/test';
import { models } from '#catalog/models.ts';
import { sampleRequest } from '#catalog/sample-request.ts';
import { snippetIds } from '#contract/snippets/snippet.ts';
import { startOwnServer } from './own-server.ts';

const labels = {
  curl: 'curl',
  javascript: 'JavaScript',
  apollo: 'Apollo',
  python: 'Python',
  graphql: 'GraphQL',
};

/** The bodies of the operations of one name that a page sends, as they are sent. */
function sent(page: Page, operationName: string): { key: string | null; body: string }[] {
  const seen: { key: string | null; body: string }[] = [];
  page.on('request', (request) => {
    if (!request.url().endsWith('/api/graphql') || request.postDataJSON()?.operationName !== operationName)
      return;
    seen.push({ key: request.headers()['idempotency-key'] ?? null, body: request.postData() ?? '' });
  });
  return seen;
}

async function open(page: Page, address: string) {
  await page.goto(address);
  await expect(page.locator('.desk:not([data-waiting])')).toBeVisible();
}

async function generate(page: Page) {
  await page
    .getByRole('button', { name: /^(Generate|Gerar)/ })
    .filter({ visible: true })
    .click();
}

const json = (page: Page) => page.getByLabel('GenerateInput');
const problems = (page: Page) => page.locator('#request-json-problems li');
const completed = (page: Page) =>
  page.getByRole('region', { name: 'Result' }).getByText('COMPLETED', { exact: true }).first();

test('every model: the form opens, and the JSON of its sample is a request without problems', async ({
  page,
}) => {
  test.slow();
  await open(page, '/en/playground');
  for (const model of models) {
    await page.getByLabel('Model', { exact: true }).selectOption(model.id);
    await page.getByRole('radio', { name: 'Form', exact: true }).check();
    await expect(page.getByRole('form', { name: 'Request' }).getByRole('group').first()).toBeVisible();
    await page.getByRole('radio', { name: 'JSON', exact: true }).check();
    await expect(json(page)).toHaveValue(new RegExp(`"provider": "${model.provider}"`));
    await json(page).fill(JSON.stringify(sampleRequest(model, 'A lighthouse at dusk')));
    await expect(problems(page), model.id).toHaveCount(0);
    await expect(page.getByLabel('Model', { exact: true })).toHaveValue(model.id);
  }
});

test('JSON fills the form, and what is wrong is told at its path', async ({ page }) => {
  await open(page, '/en/playground?model=kling');
  await page.getByRole('radio', { name: 'JSON', exact: true }).check();
  const request = { type: 'VIDEO', provider: 'kling', input: { text: 'a boat' }, options: { duration: 10 } };
  await json(page).fill(JSON.stringify({ ...request, options: { duration: 7, fps: 3 } }));
  await expect(problems(page)).toHaveText([/^options\.fps (?!options)/, /^options\.duration (?!options)/]);
  await json(page).fill('{ "type": ');
  await expect(problems(page)).toHaveCount(1);
  const generates = sent(page, 'Generate');
  await page.keyboard.press('Control+Enter');
  await expect(json(page)).toBeFocused();
  expect(generates).toEqual([]);
  await json(page).fill(JSON.stringify({ ...request, provider: 'klin' }));
  await expect(problems(page)).toContainText('did you mean kling?');
  await json(page).fill(JSON.stringify(request));
  await expect(problems(page)).toHaveCount(0);
  await page.getByRole('radio', { name: 'Form', exact: true }).check();
  await expect(page.getByRole('radio', { name: '10 s' })).toBeChecked();
  await expect(page.getByLabel('Text', { exact: true })).toHaveValue('a boat');
});

test('each snippet, pasted, fills the form with the request that it came from', async ({ page }) => {
  const request = {
    type: 'VIDEO',
    provider: 'kling',
    input: { text: 'It\'s "dawn": $5, \\ and {more}' },
    options: { duration: 10, style: 'anime', seed: 42 },
  };
  await open(page, '/en/playground?model=kling');
  await page.getByRole('radio', { name: 'JSON', exact: true }).check();
  for (const id of snippetIds) {
    await json(page).fill(JSON.stringify(request));
    await page.getByRole('tab', { name: labels[id], exact: true }).click();
    const code = page.getByRole('region', { name: `Code in ${labels[id]}` });
    await expect(code).toContainText('anime');
    const copied = (await code.textContent()) ?? '';
    await page.getByLabel('Model', { exact: true }).selectOption('flux-dev');
    await page.getByRole('button', { name: 'Paste curl' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill(copied);
    await expect(dialog.getByRole('status')).toContainText('Kling, 4 fields');
    await dialog.getByRole('button', { name: 'Fill the form' }).click();
    expect(JSON.parse(await json(page).inputValue()), id).toEqual(request);
  }
});

test('another model keeps the work, says what it adjusted, and gives it back', async ({ page }) => {
  await open(page, '/en/playground?model=kling');
  await page.getByLabel('Text', { exact: true }).fill('My own words');
  await page.getByRole('radio', { name: '10 s' }).check();
  await page.getByLabel('Model', { exact: true }).selectOption('vidu');
  const notice = page.getByRole('status').filter({ hasText: 'Undo' });
  await expect(notice).toContainText('Duration: 10 became 8.');
  await expect(notice).toContainText('Price: 600 before, 320 credits now.');
  await expect(page.getByLabel('Text', { exact: true })).toHaveValue('My own words');
  await notice.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByLabel('Model', { exact: true })).toHaveValue('kling');
  await expect(page.getByRole('radio', { name: '10 s' })).toBeChecked();
});

test('the gateway chooses, says why, and a model can be pinned', async ({ page }) => {
  await open(page, '/en/playground?model=flux-ultra');
  await page.getByLabel('Text', { exact: true }).fill('A lighthouse');
  await page.getByLabel('Model', { exact: true }).selectOption('automatic IMAGE');
  await page.getByRole('radio', { name: 'cost', exact: true }).check();
  const panel = page.getByRole('region', { name: 'Chosen by the gateway' });
  await expect(panel.getByRole('caption')).toContainText('costs the least');
  await expect(page.getByRole('region', { name: 'Price' })).toContainText('Exact total, credits15');
  await expect(page).toHaveURL(/#r1=/);
  const generates = sent(page, 'Generate');
  await generate(page);
  await expect(completed(page)).toBeVisible({ timeout: 60_000 });
  expect(generates.map(({ body }) => JSON.parse(body).variables.input)).toEqual([
    { type: 'IMAGE', priority: 'COST', input: { text: 'A lighthouse' } },
  ]);
  await panel.getByRole('button', { name: 'Pin FLUX.1 [dev]' }).click();
  await expect(page.getByLabel('Model', { exact: true })).toHaveValue('flux-dev');
});

test('a link with an open choice opens in the other language, and runs nothing', async ({ page }) => {
  await open(page, '/en/playground?model=kling');
  await page.getByLabel('Model', { exact: true }).selectOption('automatic VIDEO');
  await page.getByRole('radio', { name: 'speed', exact: true }).check();
  await expect(page).toHaveURL(/#r1=/);
  const generates = sent(page, 'Generate');
  await page
    .getByRole('link', { name: /Português/ })
    .filter({ visible: true })
    .click();
  await expect(page.getByRole('radio', { name: 'rapidez', exact: true })).toBeChecked();
  await expect(page.getByLabel('Modelo', { exact: true })).toHaveValue('automatic VIDEO');
  expect(generates).toEqual([]);
});

test('above the limit that the visitor set, nothing is sent before the answer', async ({ page }) => {
  await open(page, '/en/playground?model=flux-dev');
  await page.getByLabel('Ask before more than').fill('40');
  await page.reload();
  await expect(page.getByLabel('Ask before more than')).toHaveValue('40');
  const generates = sent(page, 'Generate');
  await generate(page);
  const dialog = page.getByRole('dialog', { name: 'Spend 50 credits?' });
  await dialog.getByRole('button', { name: 'Not now' }).click();
  await expect(dialog).toHaveCount(0);
  expect(generates).toEqual([]);
  await generate(page);
  await dialog.getByRole('button', { name: 'Generate for 50 credits' }).click();
  await expect(completed(page)).toBeVisible({ timeout: 60_000 });
  expect(generates).toHaveLength(1);
});

test('the history can be searched, compared, taken along and brought back, and sends nothing by itself', async ({
  page,
}) => {
  test.slow();
  await open(page, '/en/playground?model=flux-krea');
  for (const text of ['A quiet lake', 'A loud harbour']) {
    await page.getByLabel('Text', { exact: true }).fill(text);
    await generate(page);
    await expect(page.getByText('identical to what ran')).toBeVisible({ timeout: 30_000 });
    await expect(completed(page)).toBeVisible({ timeout: 60_000 });
  }
  await page.getByRole('button', { name: 'History 2' }).click();
  const dialog = page.getByRole('dialog', { name: /^History/ });
  await dialog.getByRole('searchbox').fill('HARBOUR');
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
  await dialog.getByRole('searchbox').fill('');
  await expect(dialog.getByRole('listitem')).toHaveCount(2);
  for (const box of await dialog.getByRole('checkbox').all()) await box.check();
  await expect(dialog.getByRole('row', { name: /input\.text/ })).toContainText('A quiet lake');
  await dialog
    .getByRole('button', { name: /^Keep the .* at the top/ })
    .last()
    .click();
  await expect(dialog.getByRole('listitem').first()).toContainText('A quiet lake');
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Export' }).click();
  const file = await (await download).path();
  await dialog.getByRole('button', { name: 'Delete all' }).click();
  await dialog.getByRole('button', { name: 'Really delete 2' }).click();
  await expect(dialog.getByRole('listitem')).toHaveCount(0);
  const generates = sent(page, 'Generate');
  await dialog.getByLabel('Import', { exact: true }).last().setInputFiles(file);
  await expect(dialog.getByRole('listitem')).toHaveCount(2);
  await page.reload();
  await page.getByRole('button', { name: 'History 2' }).click();
  await expect(dialog.getByText('COMPLETED')).toHaveCount(2);
  expect(generates).toEqual([]);
});

test('two tabs show one run, and one of them asks', async ({ page, context }) => {
  const second = await context.newPage();
  await open(second, '/en/playground?model=kling');
  await open(page, '/en/playground?model=kling');
  await page.bringToFront();
  const generates = [sent(page, 'Generate'), sent(second, 'Generate')];
  await generate(page);
  await expect(second.getByText(/^gen_/).first()).toBeVisible({ timeout: 20_000 });
  await page.close();
  await expect(completed(second)).toBeVisible({ timeout: 80_000 });
  expect(generates.map(({ length }) => length)).toEqual([1, 0]);
});

test('without a network the request waits, and goes out once', async ({ page, context }) => {
  await open(page, '/en/playground?model=flux-dev');
  const generates = sent(page, 'Generate');
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await generate(page);
  await expect(page.getByText('No network. The request is kept')).toBeVisible();
  await context.setOffline(false);
  await expect(completed(page)).toBeVisible({ timeout: 60_000 });
  expect(generates).toHaveLength(1);
});

test('an answer that is lost is asked for again with the same key, and charged once', async ({ page }) => {
  await open(page, '/en/playground?model=flux-dev');
  const generates = sent(page, 'Generate');
  let lost = 0;
  await page.route('**/api/graphql', async (route) => {
    const isGenerate = route.request().postDataJSON()?.operationName === 'Generate';
    if (!isGenerate || lost > 0) return route.fallback();
    lost += 1;
    await route.fetch();
    return route.abort();
  });
  await generate(page);
  await expect(page.getByText('Sending again with the same key', { exact: false })).toBeVisible();
  await expect(completed(page)).toBeVisible({ timeout: 60_000 });
  expect(generates).toHaveLength(2);
  expect(new Set(generates.map(({ key }) => key)).size).toBe(1);
});

test('to stop waiting is not to cancel', async ({ page }) => {
  await open(page, '/en/playground?model=kling');
  await generate(page);
  await expect(page.getByText(/^gen_/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Stop waiting' }).click();
  await expect(page.getByText('This page no longer asks', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Ask again' }).click();
  await expect(completed(page)).toBeVisible({ timeout: 80_000 });
});

test('the gateway is killed in the middle of three runs; the page recovers by itself and each ends once', async ({
  page,
}) => {
  test.setTimeout(300_000);
  const server = await startOwnServer();
  try {
    const key = await server.key('pro');
    await open(page, `${server.url}/en/playground?model=kling`);
    const signedIn = await page.request.post(`${server.url}/api/session`, {
      data: { key },
      headers: { origin: server.url },
    });
    expect(signedIn.ok()).toBe(true);
    for (const count of [1, 2, 3]) {
      await page.getByLabel('Text', { exact: true }).fill(`Wave number ${count}`);
      await generate(page);
      await expect(page.getByRole('button', { name: `History ${count}` })).toBeVisible();
      await expect(page.getByText('identical to what ran')).toBeVisible();
      await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible();
    }
    await server.kill();
    await expect(page.getByText('The gateway does not answer.', { exact: false })).toBeVisible({
      timeout: 30_000,
    });
    await server.start();
    await page.getByRole('button', { name: 'History 3' }).click();
    await expect(page.getByRole('dialog').getByText('COMPLETED')).toHaveCount(3, { timeout: 200_000 });
    const listed = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        query: '{ generations(first: 10) { items { status creditCost } } account { balance reserved } }',
      }),
    });
    const { data } = await listed.json();
    expect(data.generations.items).toEqual(Array(3).fill({ status: 'COMPLETED', creditCost: 300 }));
    expect(data.account).toEqual({ balance: 100_000 - 900, reserved: 0 });
  } finally {
    await server.remove();
  }
});

for (const [name, width] of [
  ['desktop', 1440],
  ['small phone', 320],
] as const) {
  test(`windows and JSON fit, and axe finds nothing, on a ${name}`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height: 800 });
    await open(page, '/pt/playground?model=kling');
    const check = async (what: string) => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), what).toBe(0);
      expect((await new AxeBuilder({ page }).include('main').analyze()).violations, what).toEqual([]);
    };
    await page.getByLabel('Modelo', { exact: true }).selectOption('automatic VIDEO');
    await expect(
      page.getByRole('region', { name: 'Escolha do gateway' }).getByRole('row').nth(1),
    ).toBeVisible();
    await check('automatic');
    await page.getByRole('radio', { name: 'JSON', exact: true }).check();
    await expect(json(page)).toBeVisible();
    await check('JSON');
    for (const button of ['Histórico 0', 'Colar curl']) {
      await page.getByRole('button', { name: button }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await check(button);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
    await page.keyboard.press('Control+/');
    await expect(page.getByRole('dialog', { name: 'Teclado' })).toBeVisible();
    await check('keyboard');
  });
}
