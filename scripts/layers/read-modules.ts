import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';

/** One import, re-export, dynamic import, type import or worker address. */
export interface Import {
  readonly specifier: string;
  readonly line: number;
  /** Whether it is `new URL(specifier, import.meta.url)`: a worker or a program, started and not imported. */
  readonly isAddress: boolean;
  /** Path from the root of the project; absent for a package. */
  readonly target?: string;
}

export interface Module {
  /** Path from the root of the project, with forward slashes. */
  readonly file: string;
  readonly lineCount: number;
  readonly imports: readonly Import[];
  /** Lines that read `process.env`. */
  readonly envReads: readonly number[];
}

const skipped = new Set([
  'node_modules',
  '.next',
  '.git',
  '.cache',
  'public',
  'test-results',
  'playwright-report',
]);
/** Sites of other makes, which are measured beside ours and follow rules of their own. */
const foreign = 'scripts/bench/peers';
const source = /\.(ts|tsx|mts|mjs|js|jsx)$/;
const generated = /\.generated\.ts$|\.d\.json\.ts$|^next-env\.d\.ts$|^engine\/kernel\/kernel\.ts$/;

/** Every source file of the project that a person wrote. */
function sourceFiles(root: string, folder = ''): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    if (entry.isDirectory())
      return skipped.has(entry.name) || file === foreign ? [] : sourceFiles(root, file);
    return source.test(entry.name) && !generated.test(file) ? [file] : [];
  });
}

/** `#catalog/model.ts` and `./model.ts` are files of the project, `zod` is not. */
function targetOf(specifier: string, from: string): string | undefined {
  if (specifier.startsWith('#root/')) return specifier.slice('#root/'.length);
  if (specifier.startsWith('#')) return specifier.slice(1);
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(from), specifier);
  return undefined;
}

interface Found {
  readonly specifiers: { readonly value: string; readonly start: number; readonly isAddress: boolean }[];
  readonly envReads: number[];
}

type Node = { readonly type: string; readonly start: number };

const isText = (node: Node | null | undefined): node is Node & { value: string } =>
  node?.type === 'Literal' && 'value' in node && typeof node.value === 'string';

const isNamed = (node: Node, name: string): boolean =>
  ('name' in node && node.name === name) || ('value' in node && node.value === name);

/** Takes in what the syntax tree says: no text search, so comments and strings do not count. */
function search(file: string, text: string): Found {
  const { program, errors } = parseSync(file, text);
  if (errors[0]) throw new Error(`${file} can not be parsed: ${errors[0].message}`);
  const found: Found = { specifiers: [], envReads: [] };
  const add = (node: Node | null | undefined, isAddress = false) => {
    const isCode = isText(node) && (!isAddress || source.test(node.value));
    if (isCode) found.specifiers.push({ value: node.value, start: node.start, isAddress });
  };
  new Visitor({
    ImportDeclaration: (node) => {
      add(node.source);
      const isProcess = /^(node:)?process$/.test(node.source.value);
      if (isProcess) found.envReads.push(node.start);
    },
    ExportNamedDeclaration: (node) => add(node.source),
    ExportAllDeclaration: (node) => add(node.source),
    ImportExpression: (node) => add(node.source),
    TSImportType: (node) => add(node.source),
    NewExpression: (node) =>
      isNamed(node.callee, 'URL') && node.arguments.length === 2 && add(node.arguments[0], true),
    CallExpression: (node) => isNamed(node.callee, 'require') && add(node.arguments[0]),
    MemberExpression: (node) => {
      if (isNamed(node.object, 'process') && isNamed(node.property, 'env')) found.envReads.push(node.start);
    },
    VariableDeclarator: (node) => {
      if (node.id.type === 'ObjectPattern' && node.init && isNamed(node.init, 'process'))
        found.envReads.push(node.start);
    },
  }).visit(program);
  return found;
}

function readModule(root: string, file: string): Module {
  const text = readFileSync(path.join(root, file), 'utf8');
  const { specifiers, envReads } = search(file, text);
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
  return {
    file,
    lineCount: text.trimEnd().split('\n').length,
    imports: specifiers.map(({ value, start, isAddress }) => {
      const target = targetOf(value, file);
      return {
        specifier: value,
        line: lineAt(start),
        isAddress,
        ...(target === undefined ? {} : { target }),
      };
    }),
    envReads: envReads.map(lineAt),
  };
}

/** Parses every source file under `root`. */
export function readModules(root: string): Module[] {
  return sourceFiles(root).map((file) => readModule(root, file));
}
