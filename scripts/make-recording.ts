import { writeFile } from 'node:fs/promises';
import { chromium, type Page } from 'playwright';
import en from '#messages/en.json' with { type: 'json' };
import { startProduct } from './bench/start-product.ts';
import { type EncodedFilm, encodeFilm, encodeStill } from './recording/encode-film.ts';
import { filmPage } from './recording/film-page.ts';
import { drawPointer, lookAt, press, typeSlowly } from './recording/hand.ts';
import { ensureBuilt } from './setup/build-site.ts';
import { findChromium } from './setup/find-chromium.ts';
import { inProject } from './setup/project-paths.mjs';

/*
 * Films a run in the playground of the built product, from a prompt to the code of what ran, for the README and the
 * page about the portal. Nothing is cut or sped up: each frame stands as long as it stood on the screen.
 */

/** The size of the window: two panes fit beside each other, and the text can still be read at a width of 800. */
const viewport = { width: 880, height: 720 };
const bytesMax = 1_500_000;
const prompt = 'A lighthouse on a cliff at dusk, a sailboat far below';

/** Resolves with what the page looks like once the result is there. */
async function useThePlayground(page: Page): Promise<Buffer> {
  const { run, code } = en.playground;
  await typeSlowly(page, page.getByLabel(en.catalog.inputs.text.label, { exact: true }), prompt);
  await press(page, page.getByRole('radio', { name: '16:9' }));
  await lookAt(page, 900);
  await press(
    page,
    page.getByRole('button', { name: new RegExp(`^${run.label}`) }).filter({ visible: true }),
  );
  const result = page
    .getByRole('main')
    .getByRole('img', { name: new RegExp(prompt) })
    .first();
  await result.waitFor({ timeout: 60_000 });
  await page.mouse.move(viewport.width - 60, viewport.height - 120, { steps: 8 });
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'smooth' }));
  await lookAt(page, 3000);
  const still = await page.screenshot();
  const shown = page.getByRole('region', { name: code.label, exact: true });
  await shown.evaluate((element) => element.scrollIntoView({ behavior: 'smooth', block: 'end' }));
  await lookAt(page, 1200);
  await press(page, page.getByRole('button', { name: code.copy, exact: true }));
  await page.mouse.move(viewport.width - 60, viewport.height - 120, { steps: 8 });
  await lookAt(page, 3000);
  return still;
}

async function main() {
  if ((await ensureBuilt()) !== 0) throw new Error('The site can not be built.');
  const product = await startProduct('all');
  const browser = await chromium.launch({ executablePath: findChromium() });
  try {
    const page = await browser.newPage({ viewport, colorScheme: 'light', permissions: ['clipboard-write'] });
    await page.goto(`${product.url}/en/playground`, { waitUntil: 'networkidle' });
    await drawPointer(page);
    const film = await filmPage(page);
    const still = await useThePlayground(page);
    const { frames, endedAt } = await film.stop();
    await keep({ ...(await encodeFilm(frames, endedAt)), still: await encodeStill(still) });
  } finally {
    await browser.close();
    await product.stop();
  }
}

async function keep({ moving, still, seconds }: EncodedFilm & { readonly still: Buffer }): Promise<void> {
  const bytes = moving.length;
  if (bytes > bytesMax) throw new Error(`The recording has ${bytes} bytes, more than ${bytesMax}.`);
  await writeFile(inProject('public', 'recording.webp'), moving);
  await writeFile(inProject('public', 'recording-still.webp'), still);
  const facts = { moving: '/recording.webp', still: '/recording-still.webp', ...viewport, seconds, bytes };
  await writeFile(
    inProject('components/prose/generated/recording.json'),
    `${JSON.stringify(facts, null, 2)}\n`,
  );
}

await main();
