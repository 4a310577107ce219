import type { Page } from 'playwright/test';

/** What a page says in its HTML, before any script. */
export interface Facts {
  readonly lang: string;
  readonly title: string;
  readonly description: string;
  readonly canonical: string;
  /** Path by language tag. */
  readonly languages: Readonly<Record<string, string>>;
  readonly card: string;
  readonly h1: number;
  readonly ids: readonly string[];
  /** Ids that stand on more than one element. */
  readonly twice: readonly string[];
  /** Targets as they are written. */
  readonly links: readonly string[];
  /** Headings of the second and third level in the main part that no fragment leads to. */
  readonly unanchored: readonly string[];
  readonly data: readonly string[];
}

/** Reads the facts of a document from its HTML, in a browser that runs none of its scripts. */
export function readDocument(page: Page, html: string): Promise<Facts> {
  return page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'text/html');
    const attributes = (selector: string, name: string) =>
      [...parsed.querySelectorAll(selector)].map((element) => element.getAttribute(name) ?? '');
    const ids = attributes('[id]', 'id');
    const reached = (heading: Element) => {
      const around = heading.closest('[id]');
      return heading.id !== '' || around?.querySelector('h2, h3') === heading;
    };
    const pathOf = (address: string) => new URL(address).pathname;
    const alternates = [...parsed.querySelectorAll('link[rel=alternate][hreflang]')];
    return {
      lang: parsed.documentElement.lang,
      title: parsed.title,
      description: attributes('meta[name=description]', 'content')[0] ?? '',
      canonical: attributes('link[rel=canonical]', 'href').map(pathOf).join(),
      languages: Object.fromEntries(
        alternates.map((link) => [
          link.getAttribute('hreflang') ?? '',
          pathOf(link.getAttribute('href') ?? ''),
        ]),
      ),
      card: attributes('meta[property="og:image"]', 'content').map(pathOf).join(),
      h1: parsed.querySelectorAll('h1').length,
      ids,
      twice: ids.filter((id, index) => ids.indexOf(id) !== index),
      links: attributes('a[href]', 'href'),
      unanchored: [...parsed.querySelectorAll('main h2, main h3')]
        .filter((heading) => !reached(heading))
        .map((heading) => heading.textContent ?? ''),
      data: [...parsed.querySelectorAll('script[type="application/ld+json"]')].map(
        (script) => script.textContent ?? '',
      ),
    };
  }, html);
}
