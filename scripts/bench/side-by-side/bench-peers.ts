import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { type Browser, chromium } from 'playwright';
import { type FigureId, figureIds } from '#components/speed/figures.ts';
import type { SideBySide } from '#components/speed/side-by-side.ts';
import { findChromium } from '../../setup/find-chromium.ts';
import { inProject } from '../../setup/project-paths.mjs';
import { findNginx } from '../../setup/temporary-nginx.ts';
import type { Product } from '../start-product.ts';
import { assertEqualContent, assertEqualParts, outlineOf } from './assert-equal.ts';
import { buildPeer, versionOf } from './build-peer.ts';
import { describeRun } from './describe-run.ts';
import { guides, measureSites, type ServedSite, type SiteFigures, urlOf } from './measure-sites.ts';
import { partsOf } from './page-parts.ts';
import { readGuideTexts } from './peer-content.ts';
import { printSideBySide } from './print-side-by-side.ts';
import { servePeer } from './serve-peer.ts';
import { ours, type Peer, peers } from './sites.ts';
import { untilQuiet } from './until-quiet.ts';

const file = inProject('components', 'speed', 'generated', 'side-by-side.json');

/** A guide of this site beside the same guide as others would publish it. Writes what the page about speed shows. */
export async function benchPeers({ url: origin }: Product): Promise<void> {
  const program = findChromium();
  if (findNginx() === undefined)
    throw new Error('nginx is not installed: it serves the sites that are files.');
  if (program === undefined)
    throw new Error('There is no Chromium: install one, or name it with PLAYWRIGHT_CHROMIUM_PATH.');
  const texts = await readGuideTexts(origin);
  for (const peer of peers) {
    console.error(`Building ${peer.name}`);
    buildPeer(peer, texts);
  }
  console.error('Waiting for a quiet machine');
  await untilQuiet();
  const [loadBefore = 0] = loadavg();
  await using ends = new AsyncDisposableStack();
  const browser = await chromium.launch({ executablePath: program });
  ends.defer(() => browser.close());
  const own = { site: ours, origin };
  const served: ServedSite[] = [];
  for (const peer of peers) {
    const { stop, ...at } = await servePeer(peer);
    ends.defer(stop);
    const other = { site: peer, ...at };
    await assertEqual(peer, urlOf(other), urlOf(own), browser);
    served.push(other);
  }
  const run = describeRun(loadBefore, browser.version());
  const [ownFigures, ...figures] = await measureSites([own, ...served], { browser, program });
  const sites = [
    { id: ours.id, name: ours.name, values: complete(ownFigures) },
    ...peers.map((peer, at) => ({
      id: peer.id,
      name: peer.name,
      version: versionOf(peer),
      values: complete(figures[at]),
    })),
  ];
  const result: SideBySide = { ...run, guide: guides.first, sites };
  printSideBySide(result);
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
}

async function assertEqual({ name, isEqual }: Peer, url: string, ownUrl: string, browser: Browser) {
  assertEqualContent(name, await outlineOf(browser, url), await outlineOf(browser, ownUrl));
  if (isEqual) assertEqualParts(name, await partsOf(browser, url), await partsOf(browser, ownUrl));
}

/** Every figure; more than a hundredth is noise. */
function complete(values: SiteFigures = {}): Record<FigureId, number | null> {
  const rounded = figureIds.map((id) => {
    const value = values[id] ?? null;
    return [id, value && Math.round(value * 100) / 100];
  });
  return Object.fromEntries(rounded);
}
