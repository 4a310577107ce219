import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { transform } from 'lightningcss';
import { type OutputChunk, rolldown } from 'rolldown';
import { inProject } from './project-paths.mjs';

const { resolve } = createRequire(import.meta.url);

/** Names of files in `islandsFolder`. */
export interface BuiltIslands {
  /** File names of what runs while no island is awake, the entries among them. */
  readonly withoutIslands: readonly string[];
  readonly entry: string;
  /** What pages with islands run besides. */
  readonly islandsEntry: string;
  /** What each part loads, by the name of its file without ending, which is that of an island. */
  readonly islands: Readonly<Record<string, readonly string[]>>;
}

/** Where the framework's own assets lie too, so that they are served and kept alike. */
export const islandsFolder = inProject('.next', 'static', 'enhance');

/** What only scripts show brings its styles along; all others are linked by the HTML, which the framework wrote. */
const stylesOfScripts = {
  name: 'styles-of-scripts',
  load: {
    filter: { id: /\.css$/ },
    handler: (file: string) => ({
      code: file.includes('/search/palette/') ? adoptingScript(file) : '',
      moduleType: 'js' as const,
    }),
  },
};

/** A script that adds a stylesheet to the document. No policy forbids that, as it does for an inline one. */
function adoptingScript(file: string): string {
  const { code } = transform({ filename: file, code: readFileSync(file), minify: true });
  return `const sheet = new CSSStyleSheet();
sheet.replaceSync(${JSON.stringify(code.toString())});
document.adoptedStyleSheets.push(sheet);`;
}

/**
 * Bundles the modules of the documents, `document.ts` and `islands.ts` of `components/enhance`, with what they fetch later. Islands are React
 * components; here they run on Preact, which is a tenth of its size.
 */
export async function buildIslands(): Promise<BuiltIslands> {
  const bundle = await rolldown({
    input: ['document.ts', 'islands.ts'].map((file) => inProject('components', 'enhance', file)),
    platform: 'browser',
    checks: { moduleLevelDirective: false },
    plugins: [stylesOfScripts],
    resolve: {
      alias: {
        'react/jsx-runtime': 'preact/jsx-runtime',
        'react-dom': 'preact/compat',
        react: inProject('components', 'enhance', 'islands-react.mjs'),
        // Messages are compiled in the build, as `next.config.mjs` says.
        'use-intl/format-message': resolve('use-intl/format-message/format-only'),
      },
    },
    transform: { jsx: 'react-jsx', define: { 'process.env.NODE_ENV': '"production"' }, target: 'es2024' },
  });
  const { output } = await bundle.write({
    dir: islandsFolder,
    format: 'esm',
    minify: true,
    entryFileNames: '[hash].js',
    chunkFileNames: '[hash].js',
    cleanDir: true,
  });
  await bundle.close();
  const chunks = output.filter((each) => each.type === 'chunk');
  const [entry, islandsEntry] = ['document', 'islands'].map((name) => {
    const found = chunks.find((each) => each.isEntry && each.name === name);
    if (found === undefined) throw new Error(`The bundle has no entry ${name}.`);
    return found;
  }) as [OutputChunk, OutputChunk];
  const imported = (file: string): readonly string[] => {
    const found = chunks.find(({ fileName }) => fileName === file);
    return [file, ...(found?.imports.flatMap(imported) ?? [])];
  };
  const mount = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith('/mount-island.ts'));
  const islands = chunks.flatMap(({ facadeModuleId, fileName }) => {
    if (facadeModuleId?.endsWith('.tsx') !== true) return [];
    const files = [mount?.fileName ?? [], fileName].flat().flatMap(imported);
    const entries = [entry.fileName, islandsEntry.fileName];
    const others = new Set(files.filter((file) => !entries.includes(file)));
    return [[path.basename(facadeModuleId, '.tsx'), [...others]] as const];
  });
  return {
    entry: entry.fileName,
    islandsEntry: islandsEntry.fileName,
    islands: Object.fromEntries(islands),
    withoutIslands: reachedWithoutIslands(chunks, [entry, islandsEntry]),
  };
}

/** Files of the modules that a document may run while all of its islands sleep. */
function reachedWithoutIslands(
  all: readonly OutputChunk[],
  entries: readonly OutputChunk[],
): readonly string[] {
  const chunks = new Map(all.map((each) => [each.fileName, each]));
  const reached = new Set<string>();
  const reach = (chunk: OutputChunk | undefined) => {
    if (chunk === undefined || reached.has(chunk.fileName)) return;
    if (chunk.facadeModuleId?.endsWith('mount-island.ts')) return;
    reached.add(chunk.fileName);
    for (const name of [...chunk.imports, ...chunk.dynamicImports]) reach(chunks.get(name));
  };
  for (const entry of entries) reach(entry);
  return [...reached];
}
