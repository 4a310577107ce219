import type { Browser } from 'playwright';

/** What a visitor, or a program, finds in a page beside its code: for each part what it is called there, in order. */
export type PageParts = Readonly<Record<string, readonly string[]>>;

/** Opens a page as a desk does, and reads its parts. Links that are there twice, for a phone and a desk, count once. */
export async function partsOf(browser: Browser, url: string): Promise<PageParts> {
  const page = await browser.newPage();
  await page.goto(url);
  const parts = await page.evaluate(readParts);
  await page.close();
  return parts;
}

/** Runs in the page. */
function readParts(): Record<string, string[]> {
  const all = (selector: string) => [...document.querySelectorAll(selector)];
  const text = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();
  const nameOf = (element: Element) => element.getAttribute('aria-label') ?? text(element);
  const once = (names: readonly string[]) => [...new Set(names)];
  const attributes = (selector: string, attribute: string) =>
    all(selector).map((element) => element.getAttribute(attribute) ?? '');
  return {
    words: all('main :is(h1, h2, h3, p, li, td)')
      .filter((element) => element.closest('nav, [popover], pre') === null)
      .map(text),
    'links of the header': once(all('body > header a').map(text)),
    'buttons of the header': all('body > header button').map(nameOf),
    'links beside the text': once(all('main nav a').map(text)),
    'links of the footer': all('body > footer a').map(text),
    'choices of code': all('main label:has([type=radio])').map(text),
    'coloured words in each code': all('main pre').map((code) => {
      const colour = (element: Element | null) => element && getComputedStyle(element).color;
      const own = [...code.querySelectorAll('*')];
      return String(own.filter((element) => colour(element) !== colour(element.parentElement)).length);
    }),
    'copy buttons': all('main button')
      .filter((button) => text(button).startsWith('Copy'))
      .map(text),
    'boxes that scroll': all('main article [tabindex="0"]').map(nameOf),
    'ways to skip': attributes('body > a[href^="#"]', 'href'),
    'links of the head': attributes('head link:not([rel=stylesheet], [rel=preload])', 'rel'),
    languages: attributes('head link[hreflang]', 'hreflang'),
    'Open Graph': attributes('head meta[property^="og:"]', 'property').toSorted(),
  };
}

/** What one page has and the other has not, a sentence for each part that differs. */
export function differencesOf(found: PageParts, wanted: PageParts): readonly string[] {
  return Object.entries(wanted).flatMap(([part, names]) => {
    const there = found[part] ?? [];
    const missing = without(names, there).map((name) => `no ${JSON.stringify(name)}`);
    const more = without(there, names).map((name) => `${JSON.stringify(name)} too many`);
    const said = [...missing, ...more];
    return said.length === 0 ? [] : [`${part}: ${said.join(', ')}`];
  });
}

/** Names of the first list that are not in the second, as often as they are not. */
function without(names: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return names.filter((name) => {
    const at = left.indexOf(name);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}
