import type { Page } from 'playwright/test';

/**
 * All that a document says, one line for each element and text, with attributes in order. Left out is what belongs to the
 * framework, and what only a document has; a browser decides what that leaves, without the parser of the product.
 */
export function readOutline(page: Page, html: string): Promise<readonly string[]> {
  return page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'text/html');
    const remove = (elements: Iterable<Element>) => {
      for (const element of elements) element.remove();
    };
    remove(parsed.querySelectorAll('script[src^="/_next/"], link[as="script"], link[as="font"]'));
    // What came late stands at the end, and a script would put it where a mark keeps its place.
    for (const place of parsed.querySelectorAll('template[id^="B:"]')) {
      const late = parsed.getElementById(place.id.replace('B', 'S'));
      while (place.nextSibling && !(place.nextSibling instanceof Comment && place.nextSibling.data === '/$'))
        place.nextSibling.remove();
      place.replaceWith(...(late?.childNodes ?? []));
      late?.remove();
    }
    const ofFramework = 'meta[name="next-size-adjust"]';
    const styles = 'link[rel="stylesheet"], style';
    remove(parsed.querySelectorAll(`script[type*="speculationrules"], ${styles}, ${ofFramework}`));
    // What is said for X and for all others alike is said once.
    remove(
      [...parsed.querySelectorAll<HTMLMetaElement>('meta[name^="twitter:"]')].filter(({ name, content }) => {
        const property = name.replace('twitter:', 'og:');
        return parsed.querySelector(`meta[property="${property}"]`)?.getAttribute('content') === content;
      }),
    );
    const scripts = [...parsed.querySelectorAll('script:not([type])')];
    remove(scripts.filter(({ textContent }) => /__next_f|TURBOPACK|\$R[TBC]/.test(textContent ?? '')));
    remove(
      [...parsed.querySelectorAll('body > div[hidden]')].filter(({ children }) => children.length === 0),
    );
    for (const own of ['data-document', 'data-styles']) parsed.documentElement.removeAttribute(own);
    const lines: string[] = [];
    const read = (node: Node) => {
      if (node instanceof Element) {
        const attributes = [...node.attributes].filter(
          ({ name }) => !['data-precedence', 'data-modules'].includes(name),
        );
        const isWords = (name: string) => name === 'data-search' || name === 'data-assistants';
        const written = attributes
          .map(({ name, value }) => (isWords(name) ? name : `${name}="${value}"`))
          .sort();
        const isAside = node.hasAttribute('data-island-props');
        lines.push(isAside ? '<data of an island>' : `<${[node.tagName, ...written].join(' ')}>`);
        if (isAside) return;
      }
      if (node instanceof Text) lines.push(node.data);
      for (const child of node.childNodes) read(child);
    };
    // What is taken out between two texts leaves two texts, which are one in the document.
    const comments = parsed.createTreeWalker(parsed, NodeFilter.SHOW_COMMENT);
    const marks: Comment[] = [];
    while (comments.nextNode()) marks.push(comments.currentNode as Comment);
    for (const mark of marks) mark.remove();
    parsed.normalize();
    read(parsed.documentElement);
    return lines;
  }, html);
}

/** The data of the islands and menus in a document, or the addresses where they were put. */
export function readAsideData(page: Page, html: string): Promise<readonly string[]> {
  return page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'text/html');
    const words = [...parsed.querySelectorAll<HTMLElement>('[data-search], [data-assistants]')].map(
      ({ dataset: { search, assistants } }) => search ?? assistants ?? '',
    );
    const islands = [...parsed.querySelectorAll<HTMLScriptElement>('script[data-island-props]')].map(
      ({ dataset: { islandProps = '' }, textContent }) =>
        islandProps.startsWith('/') ? islandProps : (textContent ?? ''),
    );
    return [...words, ...islands];
  }, html);
}
