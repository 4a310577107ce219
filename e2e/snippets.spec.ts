import { expect, type Locator, type Page, test } from 'playwright/test';
import { models } from '#catalog/models.ts';
import type { SnippetId } from '#contract/snippets/snippet.ts';
import en from '#messages/en.json' with { type: 'json' };
import pt from '#messages/pt.json' with { type: 'json' };
import { createKey } from './api-client.ts';
import { runCopied, runTerminal } from './run-copied.ts';

const words = { en, pt };
const locales = ['en', 'pt'] as const;

/** Other models on each run; SNIPPET_SEED repeats one. Workers load this file again and must draw the same. */
const seed = Number(process.env.SNIPPET_SEED ?? process.env.E2E_PORT);
const drawn = [0, 1, 2].map((draw) => {
  const third = Math.ceil(models.length / 3);
  const group = models.slice(draw * third, (draw + 1) * third);
  return group[seed % group.length];
});

const tabs: readonly (readonly [id: SnippetId, title: string])[] = [
  ['curl', 'curl'],
  ['javascript', 'JavaScript'],
  ['apollo', 'Apollo'],
  ['python', 'Python'],
  ['graphql', 'GraphQL'],
];

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

async function copy(page: Page, frame: Locator, locale: (typeof locales)[number]): Promise<string> {
  await frame.getByRole('button', { name: words[locale].shell.copy }).click();
  await expect(frame.getByRole('button', { name: words[locale].shell.copied })).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}

for (const locale of locales) {
  for (const model of drawn) {
    if (!model) continue;
    test(`the five snippets of ${model.id} in ${locale}, copied and run (seed ${seed})`, async ({
      page,
      baseURL,
    }) => {
      test.slow();
      const key = await createKey();
      await page.goto(`/${locale}/models/${model.id}`);
      const frame = page.locator('aside [data-code]');
      const copied: [SnippetId, string][] = [];
      for (const [id, title] of tabs) {
        await frame.getByText(title, { exact: true }).click();
        copied.push([id, await copy(page, frame, locale)]);
      }
      const saved = await Promise.all(copied.map(([id, code]) => runCopied(id, code, key, baseURL ?? '')));
      for (const { bytes } of saved) expect(bytes).toBeGreaterThan(1_000);
    });
  }

  test(`the quickstart in ${locale}, from the front page to a file on disk`, async ({ page, baseURL }) => {
    const startedAt = performance.now();
    await page.goto(`/${locale}`);
    await page
      .getByRole('navigation', { name: words[locale].shell.main })
      .getByRole('link', { name: words[locale].shell.nav.docs })
      .click();
    await page
      .getByRole('main')
      .getByRole('link', { name: /quickstart|início rápido/i })
      .first()
      .click();
    await expect(page).toHaveURL(`${baseURL}/${locale}/docs/quickstart`);
    const frames = page.getByRole('main').locator('[data-code]');
    const terminal = await copy(page, frames.nth(0), locale);
    const [, secondTerminal = ''] = terminal.split('npm start');
    const request = await copy(page, frames.filter({ hasText: 'GraphQL' }).first(), locale);
    const { name, bytes } = await runTerminal(secondTerminal, request);
    const seconds = (performance.now() - startedAt) / 1_000;
    console.log(
      `quickstart, ${locale}: ${name}, ${bytes} bytes, ${seconds.toFixed(1)} s after the front page`,
    );
    expect(bytes).toBeGreaterThan(1_000);
    expect(seconds).toBeLessThan(300);
  });
}

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('every variant is there, and one at a time is shown', async ({ page }) => {
    await page.goto('/en/models/kling');
    const frame = page.locator('aside [data-code]');
    const shown = frame.locator('pre:visible');
    await expect(shown).toHaveCount(1);
    await expect(shown).toContainText('curl -sS');
    await frame.getByText('Production', { exact: true }).click();
    await expect(shown).toHaveCount(1);
    await expect(shown).toContainText('IDEMPOTENCY_CONFLICT');
    await frame.getByText('PowerShell', { exact: true }).click();
    await expect(shown).toHaveCount(1);
    await expect(shown).toContainText('Invoke-WebRequest');
    await frame.getByText('Python', { exact: true }).click();
    await expect(frame.getByText('PowerShell', { exact: true })).toBeHidden();
    await expect(shown).toHaveCount(1);
    await expect(shown).toContainText('def call(query, variables, **headers):');
  });
});

test('under every snippet stands when it ran', async ({ page }) => {
  for (const path of [
    '/en',
    '/pt',
    '/en/models/luma',
    '/pt/models/hedra',
    '/en/docs/quickstart',
    '/pt/docs/webhooks',
  ]) {
    await page.goto(path);
    const notes = page.locator('[data-proof]');
    expect(await notes.count(), path).toBeGreaterThan(0);
    await expect(page.locator('[data-proof="stale"]'), path).toHaveCount(0);
  }
});
