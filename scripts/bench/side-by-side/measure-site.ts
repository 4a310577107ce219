import type { Browser } from 'playwright';
import type { FigureId } from '#components/speed/figures.ts';
import { sendRaw } from '../send-raw.ts';
import { conditions } from './conditions.ts';
import { startDelayLine } from './delay-line.ts';
import { measureInputs } from './measure-inputs.ts';
import { measureLoad } from './measure-load.ts';
import { measureNavigation } from './measure-navigation.ts';
import { measurePaint } from './measure-paint.ts';
import type { Site } from './sites.ts';

/** The guide that is measured, and the one that is gone to from it. */
export const guides = { first: 'errors-and-retries', next: 'quickstart' } as const;

export interface Tools {
  readonly browser: Browser;
  /** Where the browser's program is. */
  readonly program: string;
}

export type SiteFigures = Readonly<Record<FigureId, number | null>>;

/** Everything that is measured of a site that is served at an origin. */
export async function measureSite(
  site: Site,
  origin: string,
  { browser, program }: Tools,
): Promise<SiteFigures> {
  const url = `${origin}${site.pathOf(guides.first)}`;
  const load = await measureLoad(browser, url);
  const packed = await measureLoad(browser, url, 'gzip');
  const paint = await measurePaint(browser, url);
  const inputs = await measureInputs(browser, url, site.controls);
  const [next0, next250, next800] = await goOn(site, origin, program);
  return {
    bytes: (load.bytes - load.fontBytes) / 1_000,
    bytesGzip: (packed.bytes - packed.fontBytes) / 1_000,
    bytesWithFonts: load.bytes / 1_000,
    script: load.scriptBytes / 1_000,
    requests: load.requests,
    scriptRun: load.scriptRunCharacters / 1_000,
    fcp: paint.fcpMs,
    lcp: paint.lcpMs,
    tbt: paint.tbtMs,
    tap: inputs.tapMs,
    search: inputs.searchMs ?? null,
    copy: inputs.copyMs ?? null,
    next0: next0 ?? null,
    next250: next250 ?? null,
    next800: next800 ?? null,
    throughput: await sendRaw(url, { connections: conditions.connections, seconds: 2, rounds: 3 }),
  };
}

async function goOn(site: Site, origin: string, program: string): Promise<readonly number[]> {
  const line = await startDelayLine(origin, conditions.roundTripMs);
  try {
    const way = { from: `${line.origin}${site.pathOf(guides.first)}`, to: site.pathOf(guides.next) };
    return (await measureNavigation(program, way)).map(({ ms }) => ms);
  } finally {
    await line.stop();
  }
}
