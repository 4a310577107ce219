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
  /** All there is to look words up in. */
  readonly all: string;
}

/**
 * The content of the main part of a page. Left out is what one works with rather than reads: navigation, forms, choices,
 * buttons, what appears only with or only without a script, and figures that are measured while one looks. What is only
 * spoken, and what is said of a picture, counts where it is looked for, and is not asked of the twin.
 */
export function readPage(page: Page, html: string): Promise<Content> {
  return page.evaluate((text) => {
    const main = new DOMParser().parseFromString(text, 'text/html').querySelector('main');
    if (!main) throw new Error('There is no main part.');
    const remove = (selector: string) => {
      for (const element of main.querySelectorAll(selector)) element.remove();
    };
    // A page says by radio buttons which variant a sample is, or not at all where there is but one; a twin in its title.
    const variantOf = (panel: Element) => {
      const { tab, shell, style, follow } = (panel as HTMLElement).dataset;
      const language = panel.closest('.code-tabs')?.querySelectorAll('.code-tab')[Number(tab) - 1];
      return [language?.textContent, shell === 'powershell' && shell, style, follow].join(' ');
    };
    remove('details:has(nav), nav, dialog, script, style, template, noscript, svg');
    const all = [main.textContent, ...[...main.querySelectorAll('.code-panel')].map(variantOf)].join(' ');
    remove('form, fieldset, button, a[href$=".md"], output, [role=status]');
    remove('.needs-script, [data-live], [data-proof]');
    const runs: string[] = [];
    const take = (selector: string) =>
      [...main.querySelectorAll(selector)].map((element) => {
        element.remove();
        return element.textContent ?? '';
      });
    // A mark beside a title is no part of it.
    for (const mark of main.querySelectorAll('h1 > span')) mark.remove();
    const headings = take('h1, h2, h3');
    const code = take('pre');
    remove('.sr-only, figure:has(img, video, audio), a[href*="/playground"], a[href*="/compare"]');
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) runs.push(walker.currentNode.textContent ?? '');
    return { headings, code, words: runs, all };
  }, html);
}

const markdown = unified().use(remarkParse).use(remarkGfm).freeze();

type Node = ReturnType<typeof markdown.parse> | ReturnType<typeof markdown.parse>['children'][number];

/** The content of a Markdown twin. */
export function readTwin(text: string): Content {
  const headings: string[] = [];
  const code: string[] = [];
  const words: string[] = [];
  const read = (node: Node) => {
    if (node.type === 'heading') headings.push(textOf(node));
    else if (node.type === 'code') {
      code.push(node.value);
      words.push(node.meta ?? '');
    } else if ('children' in node) for (const child of node.children) read(child as Node);
    else words.push(textOf(node));
  };
  read(markdown.parse(text));
  return { headings, code, words, all: [...headings, ...words, ...code].join(' ') };
}
