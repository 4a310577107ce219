import { toString as textOf } from 'mdast-util-to-string';
import type { Page } from 'playwright/test';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** What a page or its Markdown twin says, part by part. */
export interface Content {
  readonly headings: readonly string[];
  readonly cells: readonly string[];
  readonly code: readonly string[];
  /** Paragraphs and entries of lists. */
  readonly texts: readonly string[];
  /** Everything, to look a sentence up in. */
  readonly all: string;
}

/**
 * The content of the main part of a page. Left out is what one works with rather than reads: navigation, forms, buttons,
 * what appears only with or only without a script, and figures that are measured while one looks.
 */
export function readPage(page: Page, html: string): Promise<Content> {
  return page.evaluate((text) => {
    const main = new DOMParser().parseFromString(text, 'text/html').querySelector('main');
    if (!main) throw new Error('There is no main part.');
    for (const tool of main.querySelectorAll(
      'nav, form, button, script, style, template, noscript, svg, .needs-script, [data-live], [data-tool]',
    ))
      tool.remove();
    const texts = (selector: string) =>
      [...main.querySelectorAll(selector)].map((element) => element.textContent ?? '');
    const code = texts('pre');
    const all = main.textContent ?? '';
    for (const block of main.querySelectorAll('pre')) block.remove();
    return {
      headings: texts('h1, h2, h3'),
      cells: texts('td, th'),
      code,
      texts: texts('p, li, figcaption, dd').filter((each) => each !== ''),
      all,
    };
  }, html);
}

const markdown = unified().use(remarkParse).use(remarkGfm).freeze();

type Node = ReturnType<typeof markdown.parse> | ReturnType<typeof markdown.parse>['children'][number];

/** The content of a Markdown twin. */
export function readTwin(text: string): Content {
  const nodes = [...walk(markdown.parse(text))];
  const of = (...types: readonly string[]) =>
    nodes.filter(({ type }) => types.includes(type)).map((node) => textOf(node));
  return {
    headings: of('heading'),
    cells: of('tableCell'),
    code: of('code'),
    texts: of('paragraph'),
    all: nodes
      .filter((node) => !('children' in node))
      .map((node) => textOf(node))
      .join(' '),
  };
}

function* walk(node: Node): Generator<Node> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* walk(child as Node);
}
