import { type Browser, chromium, type Page } from 'playwright';
import { findChromium } from '../setup/find-chromium.ts';
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
  await page.goto(`${url}/en/playground?model=kling`);
  await fillHistory(page);
  await page.reload();
  await page.getByRole('button', { name: `History ${historyEntries}` }).waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const text = page.getByLabel('Text', { exact: true });
  await text.focus();
  await measure(page, 'typing in the prompt', () => page.keyboard.press('a'));
  const models = ['vidu', 'kling'];
  const picker = page.getByLabel('Model', { exact: true });
  await measure(page, 'changing the model', async (at) => {
    await picker.focus();
    await picker.selectOption(models[at % 2] ?? 'kling');
  });
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

/** Stores finished runs as the page itself keeps them. */
async function fillHistory(page: Page): Promise<void> {
  await page.evaluate(async (count) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('doitong-playground', 1);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const store = database.transaction('runs', 'readwrite').objectStore('runs');
    for (let at = 0; at < count; at += 1) {
      const text = `Prompt number ${at} about a lighthouse on a cliff`;
      store.put({
        id: crypto.randomUUID(),
        idempotencyKey: crypto.randomUUID(),
        startedAt: Date.now() - at * 60_000,
        draft: { modelId: 'flux-dev', content: { text }, options: {}, webhookUrl: '' },
        request: { type: 'IMAGE', provider: 'flux-dev', input: { text } },
        failure: { code: 'RATE_LIMIT', message: 'Wait.', retryable: true, billed: false, problems: [] },
      });
    }
    await new Promise((resolve) => {
      store.transaction.oncomplete = resolve;
    });
  }, historyEntries);
}

/** Milliseconds from each input to the picture after it, as the browser reports them to the page. */
async function measure(page: Page, what: string, act: (at: number) => Promise<unknown>): Promise<void> {
  await page.evaluate(observe);
  for (let at = 0; at < times; at += 1) {
    await act(at);
    await page.evaluate(nextPicture);
  }
  const durations = await page.evaluate(collect);
  const slowest = Math.max(0, ...durations);
  const sorted = durations.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  print(
    `${what}, ${slowdown} times slower`,
    `p50 ${milliseconds(middle)}`,
    `worst ${milliseconds(slowest)}`,
    slowest <= targetMs ? `under ${targetMs} ms` : `over ${targetMs} ms`,
  );
}

/** Runs in the page. */
function observe(): void {
  const durations: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) durations.push(entry.duration);
  });
  const asked: PerformanceObserverInit & { durationThreshold: number } = {
    type: 'event',
    durationThreshold: 16,
  };
  observer.observe(asked);
  Object.assign(globalThis, { benchDurations: durations });
}

/** Runs in the page. */
function collect(): number[] {
  const found: unknown = Reflect.get(globalThis, 'benchDurations');
  return Array.isArray(found) ? found.filter((each) => typeof each === 'number') : [];
}

/** Runs in the page. */
function nextPicture(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve, 0));
  });
}
