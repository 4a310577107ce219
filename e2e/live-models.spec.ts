import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from 'playwright/test';
import en from '#messages/en.json' with { type: 'json' };
import { type OwnServer, startOwnServer } from './own-server.ts';

const standIn = fileURLToPath(new URL('./google-stand-in.mjs', import.meta.url));

let server: OwnServer;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  server = await startOwnServer({ GOOGLE_API_KEY: 'canary-google', NODE_OPTIONS: `--import=${standIn}` });
});
test.afterAll(() => server.remove());

/** Runs a model in the playground, and gives what the truth card says of its engine. */
async function engineAfterRun(page: Page, model: string): Promise<string | null> {
  await page.goto(`${server.url}/en/playground?model=${model}`);
  await page.getByRole('textbox').first().fill('A lighthouse at dusk');
  await page.getByRole('button', { name: new RegExp(`^${en.playground.run.label}`) }).click();
  const row = page.getByRole('row', { name: new RegExp(`^${en.playgroundResult.truth.engine}`) });
  await expect(row).toBeVisible({ timeout: 90_000 });
  return row.textContent();
}

test('a model with a key is called live wherever it is shown, and one without is called simulated', async ({
  page,
}) => {
  test.slow();
  expect(await engineAfterRun(page, 'google-tts')).toContain(en.playgroundResult.truth.live);
  expect(await engineAfterRun(page, 'flux-dev')).toContain(en.playgroundResult.truth.simulated);
  for (const [model, engine] of [
    ['google-tts', 'LIVE'],
    ['flux-dev', 'SIMULATED'],
  ] as const) {
    await page.goto(`${server.url}/en/models/${model}`);
    await page.locator('#measured').scrollIntoViewIfNeeded();
    await expect(page.locator('#measured')).toContainText(en.modelPage.measured[engine], { timeout: 25_000 });
    await page.goto(`${server.url}/en/status`);
    await expect(page.getByRole('row', { name: new RegExp(model) })).toContainText(engine, {
      timeout: 25_000,
    });
  }
  expect(await page.content()).not.toContain('canary-google');
});
