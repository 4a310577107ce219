import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, type Page, test } from 'playwright/test';
import en from '#messages/en.json' with { type: 'json' };
import pt from '#messages/pt.json' with { type: 'json' };
import { createKey } from './api-client.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const run = promisify(execFile);

/** Runs copied code as a developer does, in an empty folder, and tells the sizes of the media it left there. */
async function runInShell(code: string, key: string): Promise<number[]> {
  const cwd = await mkdtemp(path.join(tmpdir(), 'doitong-snippet-'));
  try {
    await run('bash', ['-c', code], { cwd, env: { ...process.env, DOITONG_API_KEY: key }, timeout: 60_000 });
    const files = (await readdir(cwd)).filter((file) => !file.endsWith('.json'));
    return await Promise.all(files.map(async (file) => (await stat(path.join(cwd, file))).size));
  } finally {
    await rm(cwd, { recursive: true });
  }
}

/** Milliseconds of video, or pixels of image, that the browser has really decoded. */
function decoded(page: Page, tag: 'img' | 'video', label: string | RegExp): Promise<number> {
  const media = tag === 'img' ? page.getByRole('img', { name: label }) : page.getByLabel(label);
  return media.first().evaluate((element) => {
    if (element instanceof HTMLImageElement) return element.complete ? element.naturalWidth : 0;
    return element instanceof HTMLVideoElement && element.readyState >= 1 ? element.duration : 0;
  });
}

const journeys = [
  {
    locale: 'pt',
    words: pt,
    id: 'flux-krea',
    model: 'FLUX.1 Krea',
    tag: 'img',
    prompt: 'Um farol na costa ao entardecer',
  },
  {
    locale: 'en',
    words: en,
    id: 'luma',
    model: 'Luma Dream Machine',
    tag: 'video',
    prompt: 'A lighthouse on the coast at dusk',
  },
] as const;

for (const { locale, words, id, model, tag, prompt } of journeys) {
  test(`/${locale}: pick a model, run it, see the media, copy the curl snippet and run it`, async ({
    page,
  }) => {
    test.slow();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));

    await page.goto(`/${locale}`);
    await page.getByRole('navigation').getByRole('link', { name: words.shell.nav.models }).first().click();
    await page.waitForURL(`/${locale}/models`);
    await page.getByRole('main').getByRole('link', { name: model }).first().click();
    await page.waitForURL(`/${locale}/models/${id}`);
    await page.locator(`main a[href$="/playground?model=${id}"]:visible`).first().click();
    await page.waitForURL(/playground/);

    await page.getByRole('textbox').first().fill(prompt);
    await page.getByRole('button', { name: new RegExp(`^${words.playground.run.label}`) }).click();
    const result = new RegExp(prompt);
    await expect.poll(() => decoded(page, tag, result), { timeout: 90_000 }).toBeGreaterThan(0);

    await page.getByRole('tab', { name: 'curl' }).click();
    await page.getByRole('region', { name: words.playground.panes.code }).getByRole('button').first().click();
    const code = await page.evaluate(() => navigator.clipboard.readText());
    expect(code).toContain(prompt);
    const sizes = await runInShell(code, await createKey('pro'));
    expect(sizes).toHaveLength(1);
    expect(sizes[0]).toBeGreaterThan(10_000);
    expect(problems).toEqual([]);
  });
}
