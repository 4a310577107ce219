import { expect, type Page, test } from 'playwright/test';
import type { Model } from '#catalog/model.ts';
import { models } from '#catalog/models.ts';
import en from '#messages/en.json' with { type: 'json' };
import { type ProbedFile, probeFile } from './probe-file.ts';

const { truth, media } = en.playground;
const main = (page: Page) => page.getByRole('main');

/** What the card says once this browser has read the file too. */
const agrees = (bytes: number) =>
  en.playgroundResult.truth.agrees.replace('{bytes}', bytes.toLocaleString('en'));

async function runDefault(page: Page, { id, inputs }: Model) {
  await page.goto(`/en/playground?model=${id}`);
  await expect(page.getByLabel(en.playground.model, { exact: true })).toHaveValue(id);
  if (inputs.some(({ name, required }) => name === 'image' && required)) {
    await page.getByRole('button', { name: media.sample }).click();
    await expect(page.getByRole('img', { name: media.imageAlt })).toBeVisible();
  }
  await page.getByRole('button', { name: new RegExp(`^${en.playground.run.label}`) }).click();
  const completed = main(page).getByText('COMPLETED', { exact: true }).first();
  await expect(completed).toBeVisible({ timeout: 150_000 });
}

/** What the card says was delivered, by the name of the row. */
async function readCard(page: Page): Promise<Readonly<Record<string, string>>> {
  const card = main(page).getByRole('region', { name: truth.title });
  const rows = card.locator('tr', { has: page.getByRole('rowheader') });
  const cells = await rows.evaluateAll((all) =>
    all.map((row) => [...row.children].map((cell) => cell.textContent)),
  );
  return Object.fromEntries(cells.map(([name = '', , delivered = '']) => [name, delivered]));
}

/** The file behind the preview, as the page loads it. */
async function previewedFile(page: Page, { type }: Model): Promise<Buffer> {
  const label = /^Result of/;
  const preview =
    type === 'IMAGE' ? main(page).getByRole('img', { name: label }) : main(page).getByLabel(label);
  const decoded = (element: Element) =>
    element instanceof HTMLImageElement ? element.naturalWidth : (element as HTMLMediaElement).duration || 0;
  await expect.poll(() => preview.first().evaluate(decoded)).toBeGreaterThan(0);
  const address = await preview.first().getAttribute('src');
  const answer = await page.request.get(new URL(address ?? '', page.url()).href);
  expect(answer.status()).toBe(200);
  return answer.body();
}

/** The figure at the start of a text such as `44,100 Hz`, and half of the last digit that is shown of it. */
function figure(text = ''): { readonly value: number; readonly rounding: number } {
  const [shown = ''] = /^[\d,.]+/.exec(text) ?? [];
  const digits = shown.split('.')[1]?.length ?? 0;
  return { value: Number(shown.replaceAll(',', '')), rounding: 0.5 * 10 ** -digits };
}

function expectNear(text: string | undefined, found: number, tolerance: number, what: string) {
  const { value, rounding } = figure(text);
  expect(Math.abs(value - found), `${what}: ${text}, ffprobe ${found}`).toBeLessThanOrEqual(
    tolerance + rounding,
  );
}

function expectSameFile(card: Readonly<Record<string, string>>, file: ProbedFile) {
  const { video, audio, duration } = file;
  const [format = '', size = ''] = card[truth.file]?.split(', ') ?? [];
  expect(file.formats).toContain(format);
  const { value, rounding } = figure(size);
  const unit = size.endsWith('MB') ? 1e6 : 1e3;
  expect(Math.abs(value * unit - file.bytes)).toBeLessThanOrEqual(rounding * unit);
  expect(card[truth.checksum]).toBe(`${file.sha256.slice(0, 8)}…${file.sha256.slice(-4)}`);
  expect(card[truth.size]).toBe(video && `${video.width} × ${video.height}`);
  if (duration === null) return expect(card[truth.duration]).toBeUndefined();
  expectNear(card[truth.duration], duration, video ? 1 / video.frameRate : 0.03, 'duration');
  expect(card[truth.codecs]).toBe([video?.codec, audio?.codec].filter(Boolean).join(', '));
  if (video) expectNear(card[truth.frames], video.frameRate, 0.05, 'frames');
  const sound =
    audio && `${audio.sampleRate.toLocaleString('en')} Hz, ${['', 'mono', 'stereo'][audio.channels]}`;
  expect(card[truth.sampleRate]).toBe(sound);
}

test.describe('the request that a model opens with runs, shows, and its card says what ffprobe finds', () => {
  test.slow();
  for (const model of models) {
    test(model.id, async ({ page }) => {
      await runDefault(page, model);
      const file = await probeFile(await previewedFile(page, model));
      expectSameFile(await readCard(page), file);
      await expect(page.getByText(agrees(file.bytes))).toBeVisible({ timeout: 30_000 });
    });
  }
});
