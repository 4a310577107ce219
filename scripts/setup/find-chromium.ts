import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * The browser that the tests use: the one that PLAYWRIGHT_CHROMIUM_PATH names, else Playwright's own if it was
 * downloaded, else an installed one. Undefined when there is none.
 */
export function findChromium(): string | undefined {
  const named = process.env.PLAYWRIGHT_CHROMIUM_PATH;
  if (named) return named;
  return [chromium.executablePath(), ...installed].find((file) => existsSync(file));
}
