import type { Browser } from 'playwright';
import { differencesOf, type PageParts } from './page-parts.ts';

/** What a reader can count in a page. */
interface Outline {
  readonly sections: readonly string[];
  readonly codes: number;
  readonly tables: number;
}

export async function outlineOf(browser: Browser, url: string): Promise<Outline> {
  const page = await browser.newPage();
  await page.goto(url);
  const outline = await page.evaluate(() => {
    const all = (selector: string) => [...document.querySelectorAll(selector)];
    const sections = all('h2[id], .sl-heading-wrapper h2, main h2').map(({ textContent }) =>
      textContent.trim(),
    );
    return {
      sections,
      codes: all('main pre, article pre').length,
      tables: all('main table, article table').length,
    };
  });
  await page.close();
  return outline;
}

/** Throws when a page has not the sections, pieces of code and tables of the one it is measured beside. */
export function assertEqualContent(name: string, found: Outline, wanted: Outline): void {
  const missing = wanted.sections.filter((title) => !found.sections.some((each) => each.startsWith(title)));
  const differs = found.codes !== wanted.codes || found.tables !== wanted.tables;
  if (missing.length === 0 && !differs) return;
  const counts = ({ codes, tables }: Outline) => `${codes} pieces of code, ${tables} tables`;
  throw new Error(
    `${name} has not the same content: ${counts(found)} instead of ${counts(wanted)}; missing: ${missing.join(', ')}`,
  );
}

/** Throws, with every difference, when a page that is said to be equal to another has other words or parts. */
export function assertEqualParts(name: string, found: PageParts, wanted: PageParts): void {
  const differences = differencesOf(found, wanted);
  if (differences.length === 0) return;
  throw new Error(`${name} is not equal:\n${differences.join('\n')}`);
}
