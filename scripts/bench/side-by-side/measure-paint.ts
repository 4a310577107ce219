import type { Browser } from 'playwright';
import { conditions, phone } from './conditions.ts';
import { openPage } from './open-page.ts';

const paintMsMax = 10_000;

/** Milliseconds of a first visit with a slow phone. */
export interface PaintFigures {
  readonly fcpMs: number;
  readonly lcpMs: number;
  /** Of tasks between the first paint and rest, what each took over 50 ms. */
  readonly tbtMs: number;
}

export async function measurePaint(browser: Browser, url: string): Promise<PaintFigures> {
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  await page.addInitScript(watchPaint);
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline: false, ...conditions.network });
  await session.send('Emulation.setCPUThrottlingRate', { rate: conditions.slowdown });
  await openPage(page, url);
  // A page of one file can be at rest before its first picture has been reported.
  await page.waitForFunction(isPainted, undefined, { timeout: paintMsMax });
  const figures = await page.evaluate(readPaint);
  await context.close();
  return figures;
}

/** Runs in the page. */
function watchPaint(): void {
  const seen = { lcpMs: 0, tasks: [] as { startTime: number; duration: number }[] };
  Object.assign(globalThis, { benchPaint: seen });
  const watch = (type: string, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  watch('largest-contentful-paint', ({ startTime }) => {
    seen.lcpMs = startTime;
  });
  watch('longtask', ({ startTime, duration }) => seen.tasks.push({ startTime, duration }));
}

/** Runs in the page. */
function isPainted(): boolean {
  const { lcpMs }: { lcpMs: number } = Reflect.get(globalThis, 'benchPaint');
  return lcpMs > 0 && performance.getEntriesByName('first-contentful-paint').length > 0;
}

/** Runs in the page. */
function readPaint(): PaintFigures {
  const { lcpMs, tasks }: { lcpMs: number; tasks: { startTime: number; duration: number }[] } = Reflect.get(
    globalThis,
    'benchPaint',
  );
  const [first] = performance.getEntriesByName('first-contentful-paint');
  if (first === undefined) throw new Error('Nothing was painted.');
  const fcpMs = first.startTime;
  const blocking = tasks.map(({ startTime, duration }) => {
    const end = startTime + duration;
    return end <= fcpMs ? 0 : Math.max(0, end - Math.max(startTime, fcpMs) - 50);
  });
  return { fcpMs, lcpMs, tbtMs: blocking.reduce((sum, each) => sum + each, 0) };
}
