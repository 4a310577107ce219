import type { Page } from 'playwright';

/** Watches how long a page takes from an input to the next picture, as the browser reports it to the page. */
export async function watchInputs(page: Page): Promise<void> {
  await page.evaluate(observe);
}

/** Milliseconds of each interaction that took longer than the 16 ms of which the browser says nothing. */
export function inputTimes(page: Page): Promise<number[]> {
  return page.evaluate(collect);
}

/** Until the picture is shown, and the browser has told how long it took. */
export async function settleInput(page: Page): Promise<void> {
  await page.evaluate(settle);
}

/** Runs in the page. */
export function observe(): void {
  const durations = new Map<number, number>();
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const id: unknown = Reflect.get(entry, 'interactionId');
      if (typeof id === 'number' && id > 0)
        durations.set(id, Math.max(durations.get(id) ?? 0, entry.duration));
    }
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
  return found instanceof Map ? [...found.values()].filter((each) => typeof each === 'number') : [];
}

/** Runs in the page. */
function settle(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve, 300));
  });
}
