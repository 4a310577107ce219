import { toString as textOf } from 'mdast-util-to-string';
import type { Page } from 'playwright/test';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** What a page or its Markdown twin says. */
export interface Content {
  readonly headings: readonly string[];
  readonly code: readonly string[];
  /** Every run of words: of a sentence, an entry of a list, a cell of a table. Those of headings and code left out. */
  readonly words: readonly string[];
}

/**
 * The content of the main part of a page. Left out is what one works with rather than reads: navigation, forms, buttons,
 * what is only spoken, what appears only with or only without a script, and figures that are measured while one looks.
 */
export function readPage(page: Page, html: string): Promise<Content> {
  return page.evaluate((text) => {
    const main = new DOMParser().parseFromString(text, 'text/html').querySelector('main');
    if (!main) throw new Error('There is no main part.');
    const tools =
      'nav, form, button, dialog, script, style, template, noscript, svg, .sr-only, .needs-script, [data-live], [data-tool]';
    for (const tool of main.querySelectorAll(tools)) tool.remove();
    const take = (selector: string) =>
      [...main.querySelectorAll(selector)].map((element) => {
        element.remove();
        return element.textContent ?? '';
      });
    const headings = take('h1, h2, h3');
    const code = take('pre');
    const words: string[] = [];
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) words.push(walker.currentNode.textContent ?? '');
    return { headings, code, words };
  }, html);
}

const markdown = unified().use(remarkParse).use(remarkGfm).freeze();

type Node = ReturnType<typeof markdown.parse> | ReturnType<typeof markdown.parse>['children'][number];

/** The content of a Markdown twin. */
export function readTwin(text: string): Content {
  const content = { headings: [] as string[], code: [] as string[], words: [] as string[] };
  const read = (node: Node) => {
    if (node.type === 'heading') content.headings.push(textOf(node));
    else if (node.type === 'code') content.code.push(node.value);
    else if ('children' in node) for (const child of node.children) read(child as Node);
    else content.words.push(textOf(node));
  };
  read(markdown.parse(text));
  return content;
}
