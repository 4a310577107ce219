import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright';
import { findChromium } from '../setup/find-chromium.ts';
import { findFreePort } from '../setup/find-free-port.ts';
import { runNginx } from '../setup/temporary-nginx.ts';
import { textTable } from '../text-table.ts';
import { readPagePaths } from './page-paths.ts';
import { perSecond, print, share } from './print.ts';
import { sendRaw } from './send-raw.ts';
import { conditions } from './side-by-side/conditions.ts';
import { fileServer, packFolder } from './side-by-side/file-server.ts';
import { measureLoad } from './side-by-side/measure-load.ts';
import type { Product } from './start-product.ts';

/** The least that our server should do of what nginx does with the same bytes. */
const shareMin = 0.5;

/** Bytes of a first visit to every page, and pages a second beside nginx. */
export async function benchPages({ url: origin }: Product): Promise<void> {
  await printLoads(origin, await readPagePaths(origin));
  await printThroughput(`${origin}/en/docs/errors-and-retries`);
}

async function printLoads(origin: string, paths: readonly string[]): Promise<void> {
  const executablePath = findChromium();
  const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
  const rows: string[][] = [];
  try {
    for (const each of paths) {
      const load = await measureLoad(browser, `${origin}${each}`);
      const beside = load.fontBytes + load.pictureBytes;
      const sizes = [
        load.bytes - beside,
        load.documentBytes,
        load.styleBytes,
        load.scriptBytes,
        load.fontBytes,
      ];
      rows.push([each, ...[...sizes, load.pictureBytes].map((bytes) => (bytes / 1_000).toFixed(1))]);
    }
  } finally {
    await browser.close();
  }
  const head = ['first visit, kB', 'all but', 'document', 'styles', 'scripts', 'fonts', 'pictures'];
  console.log(textTable([head, ...rows]));
}

/** Our server, and nginx with the same compressed bytes of the same page. */
async function printThroughput(address: string): Promise<void> {
  const load = { connections: conditions.connections, seconds: 2, rounds: 7 };
  const folder = mkdtempSync(path.join(tmpdir(), 'doitong-pages-'));
  const port = await findFreePort();
  try {
    writeFileSync(path.join(folder, 'page.html'), await (await fetch(address)).text());
    packFolder(folder);
    const { url, stop } = await runNginx(port, fileServer(port, folder));
    try {
      const [own = 0, theirs = 0] = await sendRaw([address, `${url}/page`], load);
      print('pages a second', perSecond(own));
      const judged = own / theirs >= shareMin ? `at least ${shareMin}` : `less than ${shareMin}`;
      print('  nginx with the same bytes', perSecond(theirs), share(own, theirs), judged);
    } finally {
      await stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
