import {
  deep,
  depthMax,
  doors,
  emptyNames,
  envReaders,
  gatewayOpen,
  gatewayOrder,
  layers,
  linesMax,
  notPlain,
  plain,
} from '#root/layers.mjs';
import { findCycles } from './find-cycles.ts';
import type { Import, Module } from './read-modules.ts';

export interface Violation {
  readonly rule: string;
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

type Found = Omit<Violation, 'rule'>;
type Rule = (modules: readonly Module[]) => Found[];

const table: Readonly<Record<string, { readonly imports: readonly string[] }>> = layers;
const doorOf: Readonly<Record<string, string>> = doors;

const isTest = (file: string) => /\.(test|spec)\.tsx?$/.test(file);

/** The top folder of a file, or the file itself when it lies in the root. */
const topOf = (file: string) => file.split('/')[0] ?? file;

/** The folder of the gateway that a file lies in; undefined for the gateway's own files and for others. */
function roomOf(file: string): string | undefined {
  const [top, room, ...rest] = file.split('/');
  return top === 'gateway' && rest.length > 0 ? room : undefined;
}

/** A rule about single imports of project files. */
function eachImport(judge: (from: string, target: string, entry: Import) => string | undefined): Rule {
  return (modules) =>
    modules.flatMap(({ file, imports }) =>
      imports.flatMap((entry) => {
        const message = entry.target === undefined ? undefined : judge(file, entry.target, entry);
        return message === undefined ? [] : [{ file, line: entry.line, message }];
      }),
    );
}

/** A rule about whole files. */
function eachFile(judge: (module: Module) => string | undefined): Rule {
  return (modules) =>
    modules.flatMap((module) => {
      const message = judge(module);
      return message === undefined ? [] : [{ file: module.file, line: 1, message }];
    });
}

const layer = eachImport((from, target, { isAddress }) => {
  const [own, other] = [topOf(from), topOf(target)];
  const row = table[own];
  const isProgram = isAddress && isTest(from) && other === 'scripts';
  if (own === from || own === other || row === undefined || isProgram) return undefined;
  return row.imports.includes(other) ? undefined : `${own} may not import ${other}`;
});

const known = eachFile(({ file }) => {
  const top = topOf(file);
  return top === file || table[top] ? undefined : `the folder ${top} has no row in layers.mjs`;
});

const order = eachImport((from, target) => {
  const [own, other] = [roomOf(from), roomOf(target)];
  if (own === undefined || isTest(from) || topOf(target) !== 'gateway') return undefined;
  if (!gatewayOrder.includes(own)) return `gateway/${own} has no place in gatewayOrder`;
  if (other === undefined) {
    return gatewayOpen.includes(target.slice('gateway/'.length))
      ? undefined
      : `${target} sees all: it may not be imported here`;
  }
  const isRight = gatewayOrder.indexOf(other) >= gatewayOrder.indexOf(own);
  return isRight ? undefined : `gateway/${other} lies to the left of gateway/${own}`;
});

const door = eachImport((from, target) => {
  const other = topOf(target);
  const entrance = doorOf[other];
  if (entrance === undefined || topOf(from) === other || target === `${other}/${entrance}`) return undefined;
  return `${other} is entered through ${other}/${entrance} only`;
});

const folderOf = (file: string) => file.slice(0, file.lastIndexOf('/') + 1);

const address = eachImport((from, target, { specifier, isAddress }) => {
  const isAlias = specifier.startsWith('#');
  if (isAlias && folderOf(from) === folderOf(target))
    return `${specifier} is in the same folder: use a relative path`;
  const isRoot = !from.includes('/') || !target.includes('/');
  if (isAlias || isAddress || isRoot || topOf(from) === topOf(target)) return undefined;
  return `${specifier} leaves the folder: use #${target}`;
});

function packageOf({ specifier, target }: Import): string | undefined {
  if (target !== undefined) return undefined;
  const [scope, name] = specifier.split('/');
  return scope?.startsWith('@') ? `${scope}/${name}` : scope;
}

const framework: Rule = (modules) =>
  modules
    .filter(({ file }) => plain.includes(topOf(file)))
    .flatMap(({ file, imports }) =>
      imports
        .filter((entry) => notPlain.includes(packageOf(entry) ?? ''))
        .map(({ line, specifier }) => ({
          file,
          line,
          message: `${topOf(file)} is plain TypeScript: no ${specifier}`,
        })),
    );

const cycle: Rule = (modules) =>
  findCycles(modules).map((files) => ({
    file: files[0] ?? '',
    line: 1,
    message: `imports itself: ${files.join(' > ')}`,
  }));

const environment: Rule = (modules) =>
  modules
    .filter(
      ({ file }) =>
        !isTest(file) &&
        !envReaders.some((reader) => file === reader || (reader.endsWith('/') && file.startsWith(reader))),
    )
    .flatMap(({ file, envReads }) =>
      envReads.map((line) => ({ file, line, message: 'settings are read in settings/env.ts only' })),
    );

const length = eachFile(({ file, lineCount }) =>
  isTest(file) || lineCount <= linesMax ? undefined : `${lineCount} lines; ${linesMax} are enough`,
);

const depth = eachFile(({ file }) =>
  deep.includes(topOf(file)) || file.split('/').length - 2 <= depthMax
    ? undefined
    : `lies more than ${depthMax} folders deep`,
);

const name = eachFile(({ file }) => {
  const words = file.split('/').map((part) => part.replace(/\..*$/, ''));
  const empty = words.find((word) => emptyNames.includes(word));
  if (empty !== undefined) return `"${empty}" says nothing about what is inside`;
  const odd = words.find((word) => /[A-Z]/.test(word) || (word.includes('_') && topOf(file) !== 'app'));
  return odd === undefined ? undefined : `"${odd}" is not in kebab-case`;
});

/** Every rule by the name it is reported under. */
export const rules: Readonly<Record<string, Rule>> = {
  layer,
  known,
  order,
  door,
  address,
  framework,
  cycle,
  environment,
  length,
  depth,
  name,
};

/** What the modules do that layers.mjs does not allow, sorted by file and line. */
export function findViolations(modules: readonly Module[]): Violation[] {
  return Object.entries(rules)
    .flatMap(([rule, find]) => find(modules).map((found) => ({ rule, ...found })))
    .sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}
