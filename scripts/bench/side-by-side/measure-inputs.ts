import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { inputTimes, observe, settleInput, watchInputs } from '../input-times.ts';
import { conditions, desk, phone } from './conditions.ts';
import { openPage, rest } from './open-page.ts';
import type { Controls } from './sites.ts';

/** Milliseconds from an input to the next picture on a slow processor: of the slowest input of a visit. */
export interface InputFigures {
  /** A tap on the text as soon as anything is to be seen. */
  readonly tapMs: number;
  /** Absent where the page has nothing of the kind. */
  readonly searchMs?: number;
  readonly copyMs?: number;
}

type Act = (page: Page) => Promise<void>;

const visitMsMax = 60_000;

/** What the browser says nothing of is shown within this. */
const unnoticedMs = 16;

export async function measureInputs(
  browser: Browser,
  url: string,
  controls: Controls | undefined,
): Promise<InputFigures> {
  const tapMs = await slowest(browser, phone, (page) => tapAtOnce(page, url));
  if (controls === undefined) return { tapMs };
  const searchMs = await slowest(browser, desk, (page) => search(page, url, controls));
  const { copy: button } = controls;
  if (button === undefined) return { tapMs, searchMs };
  return { tapMs, searchMs, copyMs: await slowest(browser, desk, (page) => copy(page, url, button)) };
}

async function slowest(browser: Browser, look: BrowserContextOptions, act: Act): Promise<number> {
  const context = await browser.newContext({ ...look, permissions: ['clipboard-write', 'clipboard-read'] });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: conditions.slowdown });
    const visit = act(page).then(() => inputTimes(page));
    return Math.max(unnoticedMs, ...(await Promise.race([visit, tooLong()])));
  } finally {
    await context.close();
  }
}

/** Some steps of a visit would wait for a browser that does not answer for ever. */
async function tooLong(): Promise<never> {
  await pause(visitMsMax, undefined, { ref: false });
  throw new Error(`A visit took longer than ${visitMsMax / 1_000} s.`);
}

/** Three taps, from the first picture on: the browser may be busy with any of what came with the page. */
async function tapAtOnce(page: Page, url: string): Promise<void> {
  await page.addInitScript(observe);
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  for (let tap = 0; tap < 3; tap += 1) await page.touchscreen.tap(200, 300);
  await rest(page);
  await settleInput(page);
}

async function search(page: Page, url: string, { search, searchInput }: Controls): Promise<void> {
  await openPage(page, url);
  await watchInputs(page);
  await page.locator(search).first().click();
  const input = page.locator(searchInput).first();
  await input.waitFor();
  await input.pressSequentially('webhook', { delay: 80 });
  await settleInput(page);
}

async function copy(page: Page, url: string, selector: string): Promise<void> {
  await openPage(page, url);
  await watchInputs(page);
  const button = page.locator(selector).first();
  await button.scrollIntoViewIfNeeded();
  await button.click({ force: true });
  await settleInput(page);
}
