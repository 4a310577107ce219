import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from 'playwright/test';
import { errorCodes, errors } from '#contract/errors.ts';
import { simulateHeader } from '#contract/simulate.ts';
import en from '#messages/en.json' with { type: 'json' };
import pt from '#messages/pt.json' with { type: 'json' };

const words = { en, pt } as const;
type Locale = keyof typeof words;

const main = (page: Page) => page.getByRole('main');
const completed = (page: Page) =>
  main(page).getByText('COMPLETED', { exact: true }).filter({ visible: true }).first();
const card = (page: Page, title: string) => main(page).getByRole('region', { name: title, exact: true });

async function openModel(page: Page, modelId: string, locale: Locale = 'en') {
  await page.goto(`/${locale}/playground?model=${modelId}`);
  await expect(page.getByRole('textbox').first()).toBeEditable();
}

async function generate(page: Page, locale: Locale = 'en') {
  await page
    .getByRole('button', { name: new RegExp(`^${words[locale].playground.run.label}`) })
    .filter({ visible: true })
    .first()
    .click();
}

async function finish(page: Page, modelId: string, locale: Locale = 'en') {
  await openModel(page, modelId, locale);
  await generate(page, locale);
  await expect(completed(page)).toBeVisible({ timeout: 80_000 });
}

async function simulate(page: Page, scenario: RegExp, locale: Locale = 'en') {
  const { playgroundResult, playgroundSimulator } = words[locale];
  await page.getByRole('button', { name: playgroundResult.tools.simulate }).click();
  await page.getByRole('radio', { name: scenario }).check();
  await page.getByRole('button', { name: playgroundSimulator.send }).click();
}

async function expectAccessible(page: Page) {
  // Until the address was read, the form can not be used, nor reached by keyboard.
  await expect(page.locator('.desk:not([data-waiting])')).toBeVisible();
  expect((await new AxeBuilder({ page }).include('main').analyze()).violations).toEqual([]);
}

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

test.describe('every error code, asked for in the playground', () => {
  test.slow();
  for (const code of errorCodes) {
    test(`${code}: a card in both languages, with a button that works, and nothing charged`, async ({
      page,
    }) => {
      await openModel(page, 'flux-dev', 'pt');
      await simulate(page, new RegExp(`${code} `), 'pt');
      for (const locale of ['pt', 'en'] as const) {
        if (locale === 'en') await page.goto('/en/playground');
        const { errors: titles, playground, playgroundErrors } = words[locale];
        const shown = card(page, titles[code].title);
        await expect(shown).toBeVisible({ timeout: 30_000 });
        await expect(shown.getByText(code, { exact: true })).toBeVisible();
        await expect(shown.getByText(titles[code].fix, { exact: true })).toBeVisible();
        await expect(shown.getByText(playgroundErrors.simulated)).toBeVisible();
        await expect(shown.getByText(`${simulateHeader}: error=${code}`)).toBeVisible();
        const { retryable, billed } = errors[code];
        await expect(
          shown.getByText(playground.failure[retryable ? 'retryable' : 'notRetryable'], { exact: true }),
        ).toBeVisible();
        await expect(
          shown.getByText(playground.failure[billed ? 'billed' : 'notBilled'], { exact: true }),
        ).toBeVisible();
        await expect(shown.getByRole('link', { name: code })).toHaveAttribute(
          'href',
          `/${locale}/errors/${code}`,
        );
        await expectAccessible(page);
      }
      const shown = card(page, en.errors[code].title);
      const again = shown.getByRole('button', { name: /(same key|new key|without the simulation)/ }).last();
      await again.click();
      await expect(completed(page)).toBeVisible({ timeout: 60_000 });
      await expect(page.getByText(/^Balance/)).toHaveText('Balance 9,950');
    });
  }
});

test('a timeout is survived: the same key finds the generation that was accepted', async ({ page }) => {
  test.slow();
  const keys: (string | undefined)[] = [];
  page.on('request', (request) => {
    if (request.postData()?.includes('"Generate"')) keys.push(request.headers()['idempotency-key']);
  });
  await openModel(page, 'flux-dev');
  await simulate(page, /^Timeout/);
  const failed = card(page, en.errors.GENERATION_FAILED.title);
  await expect(failed).toBeVisible({ timeout: 90_000 });
  expect(keys.length).toBeGreaterThan(1);
  expect(new Set(keys).size).toBe(1);
  await expect(page.getByText(/^Balance/)).toHaveText('Balance 10,000');
});

test.describe('an answer that is none is told in words, and nothing is lost', () => {
  for (const [what, lost, answer] of [
    ['a page of HTML', 'unreadable', { status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' }],
    ['a broken connection', 'unreachable', null],
  ] as const) {
    test(what, async ({ page }) => {
      await openModel(page, 'flux-dev');
      await page.route('**/api/graphql', (route) => (answer ? route.fulfill(answer) : route.abort()));
      await generate(page);
      await expect(page.getByText(en.playgroundErrors.lost[lost])).toBeVisible({ timeout: 30_000 });
      await page.unroute('**/api/graphql');
      await expect(completed(page)).toBeVisible({ timeout: 60_000 });
    });
  }

  test('a result stays while the network is gone', async ({ page, context }) => {
    await finish(page, 'flux-dev');
    const id = await page.getByText(/^gen_/).first().textContent();
    const picture = main(page).getByRole('button', { name: new RegExp(en.playgroundResult.image.open) });
    await context.setOffline(true);
    await page.getByRole('button', { name: en.playgroundResult.file.renew }).click();
    await expect(picture).toBeVisible();
    await expect(page.getByText(id ?? '', { exact: true })).toBeVisible();
    await context.setOffline(false);
    await page.reload();
    await expect(page.getByText(id ?? '', { exact: true })).toBeVisible();
    await expect(picture).toBeVisible();
  });
});

test('the same key brings the same generation and charges nothing; another text under it is refused', async ({
  page,
}) => {
  await finish(page, 'flux-dev');
  const id = (await page.getByText(/^gen_/).first().textContent()) ?? '';
  const { replay, tabs } = en.playgroundInspector;
  await page.getByRole('tab', { name: tabs.replay }).click();
  const panel = page.getByRole('tabpanel').filter({ hasText: replay.text });
  await panel.getByRole('button', { name: replay.same }).click();
  await expect(panel.getByText(replay.sameId)).toBeVisible();
  await expect(panel.getByText(id)).toBeVisible();
  await expect(panel.getByText('true', { exact: true })).toBeVisible();
  await expect(panel.getByRole('definition').last()).toHaveText('0');
  await panel.getByRole('button', { name: replay.changed }).click();
  await expect(panel.getByText('IDEMPOTENCY_CONFLICT')).toBeVisible();
  await expect(panel.getByText('422')).toBeVisible();
  await expectAccessible(page);
});

test('seeds are varied on one bill, each a generation of its own', async ({ page }) => {
  test.slow();
  await finish(page, 'flux-dev');
  await page.getByRole('button', { name: en.playgroundCompare.variants }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: '2', exact: true }).check();
  await expect(dialog.getByRole('button', { name: /100 credits/ })).toBeEnabled();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: /100 credits/ }).click();
  const group = page.getByRole('region', { name: en.playgroundCompare.group });
  await expect(group.getByText('2 of 2 ready')).toBeVisible({ timeout: 90_000 });
  await expect(group.getByText('100 credits charged in total.')).toBeVisible();
  const pictures = group.getByRole('listitem').getByRole('img');
  await expect(pictures).toHaveCount(2);
  const addresses = await pictures.evaluateAll((images) => images.map((image) => image.getAttribute('src')));
  expect(new Set(addresses).size).toBe(2);
  await group.getByRole('button', { name: en.playgroundCompare.slider }).click();
  const line = group.getByRole('slider', { name: en.playgroundCompare.line });
  await line.press('Home');
  await expect(line).toHaveValue('0');
  await expectAccessible(page);
  await expect(page.getByText(/^Balance/)).toHaveText('Balance 9,850');
});

test('one prompt on two models, on one bill, side by side, and kept in the history', async ({ page }) => {
  test.slow();
  await openModel(page, 'flux-krea');
  await page.getByRole('button', { name: en.playgroundCompare.models }).click();
  const dialog = page.getByRole('dialog');
  const chosen = dialog.getByRole('checkbox', { checked: true });
  await expect(chosen).toHaveCount(2);
  await chosen.first().uncheck();
  await chosen.first().uncheck();
  await expect(dialog.getByText(en.playgroundCompare.atLeastTwo)).toBeVisible();
  await dialog.getByRole('checkbox', { name: /^MiniMax Image/ }).check();
  await dialog.getByRole('checkbox', { name: /^FLUX\.1 Krea/ }).check();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: /50 credits/ }).click();
  const group = page.getByRole('region', { name: en.playgroundCompare.group });
  await expect(group.getByText('2 of 2 ready')).toBeVisible({ timeout: 90_000 });
  await expect(group.getByText('50 credits charged in total.')).toBeVisible();
  await page.reload();
  await expect(group.getByText('2 of 2 ready')).toBeVisible();
});

test('the support bundle holds none of the secrets of the page', async ({ page, context }) => {
  const canary = 'canary7f3a9c';
  await openModel(page, 'flux-dev');
  await page.getByText(en.playground.form.more, { exact: true }).click();
  await page
    .getByLabel(en.playground.form.webhook)
    .fill(`https://user:${canary}@example.com/hook/${canary}?token=${canary}`);
  await page.getByLabel('Text', { exact: true }).fill(`A lake, key dtg_${canary}`);
  await generate(page);
  await expect(completed(page).or(card(page, en.errors.INVALID_INPUT.title))).toBeVisible({
    timeout: 60_000,
  });
  await page.getByRole('tab', { name: 'HAR' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: en.playgroundInspector.bundle.save }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^doitong-.+\.har$/);
  const text = await readFile(await download.path(), 'utf8');
  expect(JSON.parse(text).log.entries.length).toBeGreaterThan(0);
  expect(text).not.toContain(canary);
  const [session] = await context.cookies();
  expect(text).not.toContain(session?.value ?? canary);
});

test('a picture is enlarged, moved and left by keyboard alone', async ({ page }) => {
  await finish(page, 'flux-dev');
  const open = main(page).getByRole('button', { name: new RegExp(en.playgroundResult.image.open) });
  await open.focus();
  await page.keyboard.press('Enter');
  const frame = page.getByRole('region', { name: en.playgroundResult.image.frame });
  await frame.focus();
  const transform = () => frame.locator('img').evaluate((image) => image.style.transform);
  const before = await transform();
  for (const key of ['+', '+', '+', '+', 'ArrowLeft']) await page.keyboard.press(key);
  await expect.poll(transform).not.toBe(before);
  expect(await transform()).toMatch(/translate\((?!0px)/);
  await page.keyboard.press('0');
  await expect.poll(transform).toBe(before);
  await page.keyboard.press('Escape');
  await expect(frame).toBeHidden();
  await expect(open).toBeFocused();
});

test('a video is stepped frame by frame, and a frame of it is kept', async ({ page }) => {
  test.slow();
  await finish(page, 'wan');
  const { player } = en.playgroundResult;
  await expect(page.getByText(/^frame 1 of \d+$/)).toBeVisible();
  const forward = page.getByRole('button', { name: player.forward });
  await forward.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^frame 2 of \d+$/)).toBeVisible();
  await page.getByRole('button', { name: player.back }).click();
  await expect(page.getByText(/^frame 1 of \d+$/)).toBeVisible();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: player.saveFrame }).click();
  const bytes = await readFile(await (await downloading).path());
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
});

test('a download has a name that says what it is', async ({ page }) => {
  await finish(page, 'flux-dev');
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: en.playground.result.download }).click();
  expect((await downloading).suggestedFilename()).toMatch(/^flux-dev-[a-z0-9-]+-[a-z0-9]{6}\.png$/);
});

for (const locale of ['pt', 'en'] as const) {
  test(`/${locale}: at 320 px nothing overflows, with a result, a failure, and every tab of the inspector`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await finish(page, 'flux-dev', locale);
    expect(await overflow(page)).toBe(0);
    await expectAccessible(page);
    const { panes } = words[locale].playground;
    await page.getByText(panes.code, { exact: true }).filter({ visible: true }).first().click();
    for (const name of Object.values(words[locale].playgroundInspector.tabs)) {
      await page.getByRole('tab', { name, exact: true }).click();
      expect(await overflow(page)).toBe(0);
      await expectAccessible(page);
    }
    await page.getByText(panes.result, { exact: true }).filter({ visible: true }).first().click();
    await simulate(page, /INSUFFICIENT_CREDITS/, locale);
    await expect(card(page, words[locale].errors.INSUFFICIENT_CREDITS.title)).toBeVisible();
    expect(await overflow(page)).toBe(0);
    await expectAccessible(page);
  });
}
