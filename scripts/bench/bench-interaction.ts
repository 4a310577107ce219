import { type Browser, chromium, type Page } from 'playwright';
import { findChromium } from '../setup/find-chromium.ts';
import { inputTimes, settleInput, watchInputs } from './input-times.ts';
import { milliseconds, print } from './print.ts';
import type { Product } from './start-product.ts';

/** How much slower than this machine the processor is made. */
const slowdown = 4;
const historyEntries = 200;
/** What a visitor does not notice. */
const targetMs = 100;
const times = 10;

/** From an input to the next picture in the playground, on a slow processor and with a full history. */
export async function benchInteraction({ url }: Product): Promise<void> {
  const executablePath = findChromium();
  const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
  try {
    await measureIn(browser, url);
  } finally {
    await browser.close();
  }
}

async function measureIn(browser: Browser, url: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${url}/en/playground?model=flux-dev`);
  await fillHistory(page);
  await page.reload();
  await page.getByRole('button', { name: `History ${historyEntries}` }).waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const text = page.getByLabel('Text', { exact: true });
  await text.focus();
  await measure(page, 'typing in the prompt', () => page.keyboard.press('a'));
  await page.getByLabel('Model', { exact: true }).focus();
  await measure(page, 'changing the model', (at) =>
    page.keyboard.press(at % 2 === 0 ? 'ArrowDown' : 'ArrowUp'),
  );
  const tabs = ['JavaScript', 'curl'];
  await measure(page, 'opening a tab of the code', (at) =>
    page.getByRole('tab', { name: tabs[at % 2], exact: true }).click(),
  );
  await measure(page, 'opening the history', async () => {
    await page.getByRole('button', { name: /^History/ }).click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
  });
}

/** Makes one image, and copies its run as the page itself keeps it until the history is full. */
async function fillHistory(page: Page): Promise<void> {
  await page.locator('.desk:not([data-waiting])').waitFor();
  await page
    .getByRole('button', { name: /^Generate/ })
    .filter({ visible: true })
    .click();
  await page.getByText('COMPLETED', { exact: true }).first().waitFor();
  await page.evaluate(copyRun, historyEntries - 1);
}

/** Runs in the page. */
async function copyRun(copies: number): Promise<void> {
  const answerOf = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await answerOf(indexedDB.open('doitong-playground', 1));
  const runs = database.transaction('runs', 'readwrite').objectStore('runs');
  const [run] = await answerOf<{ startedAt: number }[]>(runs.getAll());
  if (!run) throw new Error('The run is not in the history.');
  for (let at = 1; at <= copies; at += 1) {
    runs.put({ ...run, id: crypto.randomUUID(), startedAt: run.startedAt - at * 60_000 });
  }
  await new Promise((resolve) => {
    runs.transaction.oncomplete = resolve;
  });
}

/** Milliseconds from each input to the picture after it, as the browser reports them to the page. */
async function measure(page: Page, what: string, act: (at: number) => Promise<unknown>): Promise<void> {
  await watchInputs(page);
  for (let at = 0; at < times; at += 1) {
    await act(at);
    await settleInput(page);
  }
  const told = await inputTimes(page);
  // The browser tells nothing of an interaction that is shown within 16 ms.
  const durations = [...told, ...Array.from({ length: Math.max(0, times - told.length) }, () => 16)];
  const slowest = Math.max(...durations);
  const sorted = durations.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  print(
    `${what}, ${slowdown} times slower`,
    `p50 ${milliseconds(middle)}`,
    `worst ${milliseconds(slowest)}`,
    slowest <= targetMs ? `under ${targetMs} ms` : `over ${targetMs} ms`,
  );
}
