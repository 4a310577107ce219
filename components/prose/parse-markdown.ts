import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const markdown = unified().use(remarkParse).use(remarkGfm).freeze();
const mdx = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();

/** The tree of a text in GitHub's Markdown. */
export function parseMarkdown(text: string): Root {
  return markdown.parse(text);
}

/** The tree of a text in MDX. Throws where a brace or a tag is not closed. */
export function parseMdx(text: string): Root {
  return mdx.parse(text);
}
