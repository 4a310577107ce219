import type { Browser, CDPSession, Page } from 'playwright';
import { countRun } from './count-run.ts';
import { openPage } from './open-page.ts';

/** One first visit, until nothing more comes. Bytes are as transferred, heads included. */
export interface LoadFigures {
  readonly requests: number;
  readonly bytes: number;
  readonly documentBytes: number;
  readonly styleBytes: number;
  readonly scriptBytes: number;
  readonly fontBytes: number;
  /** Images and films. */
  readonly pictureBytes: number;
  /** Characters of JavaScript that ran. */
  readonly scriptRunCharacters: number;
}

interface Loaded {
  readonly type: string;
  readonly bytes: number;
}

/** What a first visit loads; `encoding` is the only one that the browser accepts. */
export async function measureLoad(browser: Browser, url: string, encoding?: 'gzip'): Promise<LoadFigures> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const loaded = await watchNetwork(session);
  if (encoding) await page.setExtraHTTPHeaders({ 'Accept-Encoding': encoding });
  await page.coverage.startJSCoverage({ resetOnNavigation: false });
  await openPage(page, url);
  const scriptRunCharacters = await stopCoverage(page);
  await context.close();
  const sum = (...types: readonly string[]) =>
    loaded
      .filter(({ type }) => types.length === 0 || types.includes(type))
      .reduce((total, { bytes }) => total + bytes, 0);
  return {
    requests: loaded.length,
    bytes: sum(),
    documentBytes: sum('Document'),
    styleBytes: sum('Stylesheet'),
    scriptBytes: sum('Script'),
    fontBytes: sum('Font'),
    pictureBytes: sum('Image', 'Media'),
    scriptRunCharacters,
  };
}

/** What has come so far; it grows as more comes. */
async function watchNetwork(session: CDPSession): Promise<readonly Loaded[]> {
  const types = new Map<string, string>();
  const loaded: Loaded[] = [];
  session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId);
    // What is written into a page as `data:` is no request.
    if (type !== undefined && encodedDataLength > 0) loaded.push({ type, bytes: encodedDataLength });
  });
  await session.send('Network.enable');
  return loaded;
}

async function stopCoverage(page: Page): Promise<number> {
  const scripts = await page.coverage.stopJSCoverage();
  return scripts.reduce((total, { functions }) => total + countRun(functions), 0);
}
