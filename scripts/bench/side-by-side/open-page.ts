import { errors, type Page } from 'playwright';

const loadMsMax = 60_000;
/** How long a page may go on after it has loaded. One that never rests is measured as it is then. */
const restMsMax = 10_000;

/** Opens a page and lets it come to rest. */
export async function openPage(page: Page, url: string): Promise<void> {
  await page.goto(url, { timeout: loadMsMax });
  await rest(page);
}

/** Until nothing more comes for half a second. */
export async function rest(page: Page): Promise<void> {
  try {
    await page.waitForLoadState('networkidle', { timeout: restMsMax });
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
  }
}
