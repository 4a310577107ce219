import { chromium } from 'playwright';
import sharp from 'sharp';
import { startProduct } from './bench/start-product.ts';
import { ensureBuilt } from './setup/build-site.ts';
import { findChromium } from './setup/find-chromium.ts';
import { inProject } from './setup/project-paths.mjs';

if ((await ensureBuilt()) !== 0) throw new Error('The site can not be built.');
const product = await startProduct('all');
const browser = await chromium.launch({ executablePath: findChromium() });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: 'light' });
  await page.goto(`${product.url}/en/playground`);
  await page.getByRole('button', { name: /^Generate/ }).click();
  await page
    .getByRole('img', { name: /^Result of/ })
    .first()
    .waitFor({ timeout: 60_000 });
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => scrollTo(0, 0));
  const picture = await page.screenshot();
  await sharp(picture).png({ palette: true, quality: 90 }).toFile(inProject('decisions', 'site.png'));
} finally {
  await browser.close();
  await product.stop();
}
