import { describe, expect, it } from 'vitest';
import { expandMdx } from './expand-mdx.ts';
import { codeLanguage, fence, titleOf } from './fence.ts';
import { headingsOf } from './headings.ts';
import { labelsOf } from './labels.ts';
import { isPage } from './page-link.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { rowsOf } from './rows.ts';
import { table } from './table.ts';

const parts = {
  Fact: ({ name }: Readonly<Record<string, string>>) => `«${name}»`,
  Block: () => '```json a\n{}\n```',
};

describe('expandMdx', () => {
  it('replaces tags in a line and on a line of their own, and keeps all else', () => {
    const text =
      '# A *b*\n\nAfter <Fact name="x" /> and `<Fact>`.\n\n<Block />\n\n| a |\n| --- |\n| <Fact name="y" /> |\n';
    expect(expandMdx(text, parts)).toBe(
      '# A *b*\n\nAfter «x» and `<Fact>`.\n\n```json a\n{}\n```\n\n| a |\n| --- |\n| «y» |\n',
    );
  });

  it.each([
    ['a tag without a part', '\n\n<Nothing />', 'Line 3: there is no part called Nothing.'],
    ['a tag with children', '<Fact name="x">y</Fact>', '<Fact> takes no children.'],
    ['code as a prop', '<Fact name={1} />', '<Fact> takes only texts as props.'],
    ['code in the text', 'Two is {1 + 1}.', 'Line 1: only text and tags are read here'],
    ['the name of an object’s own method', '<toString />', 'there is no part called toString'],
  ])('refuses %s', (_, text, message) => {
    expect(() => expandMdx(text, parts)).toThrow(message);
  });
});

describe('headingsOf', () => {
  it('reaches code by its name and words by a slug, each once', () => {
    const tree = parseMarkdown(
      '## Get a key\n\n## Get a key\n\n### `Generation`\n\n### `generation`\n\n## Início rápido',
    );
    expect([...headingsOf(tree).values()].map(({ id }) => id)).toEqual([
      'get-a-key',
      'get-a-key-1',
      'Generation',
      'generation',
      'início-rápido',
    ]);
  });
});

describe('rowsOf', () => {
  it('sets code beside the text before it', () => {
    const tree = parseMarkdown(
      'one\n\n## two\n\nthree\n\n```json\n```\n\n```bash\n```\n\nfour\n\n```json\n```\n',
    );
    expect(rowsOf(tree).map(({ text, code }) => [text.map(({ type }) => type).join(), code.length])).toEqual([
      ['paragraph', 0],
      ['heading,paragraph', 2],
      ['paragraph', 1],
    ]);
  });
});

describe('labelsOf', () => {
  it('calls no two boxes the same', () => {
    const table = '| a |\n| --- |\n| b |';
    const tree = parseMarkdown(
      `## One\n\n${table}\n\n\`\`\`json x\n\`\`\`\n\nText\n\n${table}\n\n## one\n\n${table}`,
    );
    expect([...labelsOf(tree).values()]).toEqual(['One', 'x, One', 'One (2)', 'one (3)']);
  });
});

describe('code blocks', () => {
  it('carry their title after the language', () => {
    const [block] = parseMarkdown(fence('bash', 'A title', 'ls\n\n')).children;
    if (block?.type !== 'code') throw new Error('not a code block');
    expect([codeLanguage(block), titleOf(block), block.value]).toEqual(['bash', 'A title', 'ls']);
  });

  it('need a language that can be highlighted', () => {
    const [block] = parseMarkdown('```cobol\n```').children;
    if (block?.type !== 'code') throw new Error('not a code block');
    expect(() => codeLanguage(block)).toThrow('Line 1: no grammar for cobol.');
  });
});

describe('table', () => {
  it('survives bars and line ends in a cell', () => {
    const [parsed] = parseMarkdown(
      table(['a', { title: 'b', figure: true }], [['x | y', 'two\n  lines']]),
    ).children;
    if (parsed?.type !== 'table') throw new Error('not a table');
    expect(parsed.align).toEqual([null, 'right']);
    expect(parsed.children[1]?.children.map(({ children }) => children[0])).toMatchObject([
      { value: 'x | y' },
      { value: 'two lines' },
    ]);
  });
});

describe('isPage', () => {
  it.each(['/limits', '/models/flux-pro-1.1', '/docs/video#models'])('%s has a language', (url) => {
    expect(isPage(url)).toBe(true);
  });
  it.each([
    '/llms.txt',
    '/schema.graphql',
    '/pt/changelog.atom',
    '/en/feed.json',
    'https://example.com',
    '#here',
  ])('%s has none', (url) => {
    expect(isPage(url)).toBe(false);
  });
});
