import type { Browser } from 'playwright';
import type { FigureId } from '#components/speed/figures.ts';
import { sendRaw } from '../send-raw.ts';
import { conditions, median } from './conditions.ts';
import { startDelayLine } from './delay-line.ts';
import { openDevTools } from './devtools.ts';
import { measureInputs } from './measure-inputs.ts';
import { measureLoad } from './measure-load.ts';
import { measureNavigation, type Way, watchHeading } from './measure-navigation.ts';
import { measurePaint } from './measure-paint.ts';
import type { Site } from './sites.ts';

/** The guide that is measured, and the one that is gone to from it. */
export const guides = { first: 'errors-and-retries', next: 'quickstart' } as const;

export interface Tools {
  readonly browser: Browser;
  /** Where the browser's program is. */
  readonly program: string;
}

/** A site, and the origin that it is served at. */
export interface ServedSite {
  readonly site: Site;
  readonly origin: string;
}

/** Absent, or null, where a site has nothing of the kind. */
export type SiteFigures = Readonly<Partial<Record<FigureId, number | null>>>;

/**
 * Everything that is measured of sites, in their order. Each run measures all of them, one after the other, and the middle
 * run counts: what slows the machine for a while slows all alike.
 */
export async function measureSites(
  sites: readonly ServedSite[],
  { browser, program }: Tools,
): Promise<SiteFigures[]> {
  const urls = sites.map(urlOf);
  const loads = await inTurn('what is loaded', sites, 1, (site) => loadOf(browser, urlOf(site)));
  const paints = await inTurn('first visits', sites, conditions.runs, async (site) => {
    const { fcpMs, lcpMs, tbtMs } = await measurePaint(browser, urlOf(site));
    return { fcp: fcpMs, lcp: lcpMs, tbt: tbtMs };
  });
  const inputs = await inTurn('inputs', sites, conditions.runs, async (served) => {
    const { tapMs, searchMs, copyMs } = await measureInputs(browser, urlOf(served), served.site.controls);
    return { tap: tapMs, search: searchMs ?? null, copy: copyMs ?? null };
  });
  const visits = await goOn(sites, program);
  console.error('Measuring pages a second');
  const rates = await sendRaw(urls, {
    connections: conditions.connections,
    seconds: 2,
    rounds: conditions.runs,
  });
  return sites.map((_, at) => ({
    ...loads[at],
    ...paints[at],
    ...inputs[at],
    ...visits[at],
    throughput: rates[at] ?? null,
  }));
}

/** Of the guide that is measured. */
export const urlOf = ({ site, origin }: ServedSite) => `${origin}${site.pathOf(guides.first)}`;

async function inTurn<Item>(
  what: string,
  items: readonly Item[],
  runs: number,
  measure: (item: Item) => Promise<SiteFigures>,
): Promise<SiteFigures[]> {
  const measured = items.map((): SiteFigures[] => []);
  for (let run = 1; run <= runs; run += 1) {
    console.error(`Measuring ${what}, ${run} of ${runs}`);
    for (const [at, item] of items.entries()) {
      const again = (error: unknown) => {
        console.error(`Once more for the site ${at + 1} of ${items.length}, after this:`, error);
        return measure(item);
      };
      measured[at]?.push(await measure(item).catch(again));
    }
  }
  return measured.map(middleOf);
}

function middleOf(runs: readonly SiteFigures[]): SiteFigures {
  const ids = Object.keys(runs[0] ?? {}) as FigureId[];
  const valuesOf = (id: FigureId) => runs.flatMap((run) => run[id] ?? []);
  return Object.fromEntries(ids.map((id) => [id, valuesOf(id).length === 0 ? null : median(valuesOf(id))]));
}

async function loadOf(browser: Browser, url: string): Promise<SiteFigures> {
  const load = await measureLoad(browser, url);
  const packed = await measureLoad(browser, url, 'gzip');
  return {
    bytes: (load.bytes - load.fontBytes) / 1_000,
    bytesGzip: (packed.bytes - packed.fontBytes) / 1_000,
    bytesWithFonts: load.bytes / 1_000,
    script: load.scriptBytes / 1_000,
    requests: load.requests,
    scriptRun: load.scriptRunCharacters / 1_000,
  };
}

const hovers = { next0: 0, next250: 250, next800: 800 } as const satisfies Partial<Record<FigureId, number>>;

/** From page to page, with the way to the server made longer. */
async function goOn(sites: readonly ServedSite[], program: string): Promise<SiteFigures[]> {
  await using ends = new AsyncDisposableStack();
  const devTools = await openDevTools(program, [
    ['Emulation.setCPUThrottlingRate', { rate: conditions.slowdown }],
    ['Page.enable', {}],
    ['Page.addScriptToEvaluateOnNewDocument', { source: watchHeading }],
  ]);
  ends.defer(devTools.close);
  const ways: Way[] = [];
  for (const { site, origin } of sites) {
    const line = await startDelayLine(origin, conditions.roundTripMs);
    ends.defer(line.stop);
    ways.push({ from: `${line.origin}${site.pathOf(guides.first)}`, to: site.pathOf(guides.next) });
  }
  return await inTurn('next pages', ways, conditions.runs, async (way) => {
    const times: Partial<Record<FigureId, number>> = {};
    for (const [id, hoverMs] of Object.entries(hovers))
      times[id as keyof typeof hovers] = await measureNavigation(devTools, way, hoverMs);
    return times;
  });
}
