import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';

/** What the code says that could be a key of a message. */
export interface Texts {
  /** Arguments of the calls that open a namespace: `getTranslations('models')`. */
  readonly namespaces: Set<string>;
  readonly literals: Set<string>;
  /** `columns.${name}` as a pattern, `en.notFound` as the path of a branch or a text. */
  readonly patterns: RegExp[];
  readonly paths: Set<string>;
  /** Arguments of `t.raw`: everything below them is used. */
  readonly branches: Set<string>;
}

type Node = { readonly type: string };

const translators = new Set(['useTranslations', 'getTranslations', 'createTranslator']);

function textOf(node: Node | undefined): string | undefined {
  return node?.type === 'Literal' && 'value' in node && typeof node.value === 'string'
    ? node.value
    : undefined;
}

function nameOf(node: Node): string | undefined {
  return 'name' in node && typeof node.name === 'string' ? node.name : undefined;
}

/** `en.notFound.title` for the expression, `[].notFound` after an index; undefined for anything that is no chain. */
function chainOf(node: Node): string | undefined {
  if (node.type === 'Identifier') return nameOf(node);
  if (node.type !== 'MemberExpression' || !('object' in node && 'property' in node && 'computed' in node))
    return undefined;
  if (node.computed === true) return '[]';
  const [before, last] = [chainOf(node.object as Node), nameOf(node.property as Node)];
  return before === undefined || last === undefined ? undefined : `${before}.${last}`;
}

function readFile(file: string, texts: Texts): void {
  const visitor = new Visitor({
    Literal: (node) => {
      const text = textOf(node);
      if (text !== undefined) texts.literals.add(text);
    },
    TemplateLiteral: ({ quasis }) => {
      const parts = quasis.map((quasi) => quasi.value.raw);
      if (parts.some((part) => /\w/.test(part)))
        texts.patterns.push(new RegExp(`^${parts.map(RegExp.escape).join('[^.]+')}$`));
    },
    MemberExpression: (node) => {
      const chain = chainOf(node);
      if (chain !== undefined) texts.paths.add(chain);
    },
    CallExpression: (node) => {
      const text = textOf(node.arguments[0]);
      if (text === undefined) return;
      if (translators.has(nameOf(node.callee) ?? '')) texts.namespaces.add(text);
      if (chainOf(node.callee)?.endsWith('.raw')) texts.branches.add(text);
    },
  });
  visitor.visit(parseSync(file, readFileSync(file, 'utf8')).program);
}

/** Reads every source file under the folders, tests left out: a key that only a test knows is not used. */
export function readTexts(root: string, folders: readonly string[]): Texts {
  const texts: Texts = {
    namespaces: new Set(),
    literals: new Set(),
    patterns: [],
    paths: new Set(),
    branches: new Set(),
  };
  const isSource = (file: string) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file);
  for (const folder of folders) {
    const files = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' });
    for (const file of files.filter(isSource)) readFile(path.join(root, folder, file), texts);
  }
  return texts;
}
