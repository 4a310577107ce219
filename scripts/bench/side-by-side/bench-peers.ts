import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { type Browser, chromium } from 'playwright';
import type { SideBySide } from '#components/speed/side-by-side.ts';
import { findChromium } from '../../setup/find-chromium.ts';
import { inProject } from '../../setup/project-paths.mjs';
import { findNginx } from '../../setup/temporary-nginx.ts';
import type { Product } from '../start-product.ts';
import { assertEqualContent, assertEqualParts, outlineOf } from './assert-equal.ts';
import { buildPeer, versionOf } from './build-peer.ts';
import { describeRun } from './describe-run.ts';
import { guides, measureSite, type Tools } from './measure-site.ts';
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
  const browser = await chromium.launch({ executablePath: program });
  try {
    const tools = { browser, program };
    const run = describeRun(loadBefore, browser.version());
    const sites = [await ownFigures(origin, tools)];
    for (const peer of peers) sites.push(await peerFigures(peer, origin, tools));
    const result: SideBySide = { ...run, guide: guides.first, sites };
    printSideBySide(result);
    writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
  } finally {
    await browser.close();
  }
}

async function ownFigures(origin: string, tools: Tools) {
  console.error(`Measuring ${ours.name}`);
  return { id: ours.id, name: ours.name, values: round(await measureSite(ours, origin, tools)) };
}

async function peerFigures(peer: Peer, origin: string, tools: Tools) {
  console.error(`Measuring ${peer.name}`);
  const served = await servePeer(peer);
  try {
    const url = `${served.origin}${peer.pathOf(guides.first)}`;
    await assertEqual(peer, url, `${origin}${ours.pathOf(guides.first)}`, tools.browser);
    const values = round(await measureSite(peer, served.origin, tools));
    return { id: peer.id, name: peer.name, version: versionOf(peer), values };
  } finally {
    await served.stop();
  }
}

async function assertEqual({ name, isEqual }: Peer, url: string, ownUrl: string, browser: Browser) {
  assertEqualContent(name, await outlineOf(browser, url), await outlineOf(browser, ownUrl));
  if (isEqual) assertEqualParts(name, await partsOf(browser, url), await partsOf(browser, ownUrl));
}

/** More than a hundredth is noise. */
function round<Values extends Readonly<Record<string, number | null>>>(values: Values): Values {
  const rounded = Object.entries(values).map(([id, value]) => [id, value && Math.round(value * 100) / 100]);
  return Object.fromEntries(rounded);
}
