import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { transform } from 'lightningcss';
import { type OutputChunk, type RolldownOutput, rolldown } from 'rolldown';
import { inProject } from './project-paths.mjs';

const { resolve } = createRequire(import.meta.url);

/** Names of files in `islandsFolder`. */
export interface BuiltIslands {
  /** File names of what runs while no island is awake, the entry among them. */
  readonly withoutIslands: readonly string[];
  readonly entry: string;
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
 * Bundles the module of the documents, `components/enhance/document.ts`, with what it fetches later. Islands are React
 * components; here they run on Preact, which is a tenth of its size.
 */
export async function buildIslands(): Promise<BuiltIslands> {
  const bundle = await rolldown({
    input: inProject('components', 'enhance', 'document.ts'),
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
  const [entry] = output;
  const chunks = output.filter((each) => each.type === 'chunk');
  const imported = (file: string): readonly string[] => {
    const found = chunks.find(({ fileName }) => fileName === file);
    return [file, ...(found?.imports.flatMap(imported) ?? [])];
  };
  const mount = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith('/mount-island.ts'));
  const islands = chunks.flatMap(({ facadeModuleId, fileName }) => {
    if (facadeModuleId?.endsWith('.tsx') !== true) return [];
    const files = [mount?.fileName ?? [], fileName].flat().flatMap(imported);
    const others = new Set(files.filter((file) => file !== entry.fileName));
    return [[path.basename(facadeModuleId, '.tsx'), [...others]] as const];
  });
  return {
    entry: entry.fileName,
    islands: Object.fromEntries(islands),
    withoutIslands: reachedWithoutIslands(output),
  };
}

/** Files of the module that a document may run while all of its islands sleep. */
function reachedWithoutIslands(output: RolldownOutput['output']): readonly string[] {
  const chunks = new Map(output.filter((each) => each.type === 'chunk').map((each) => [each.fileName, each]));
  const reached = new Set<string>();
  const reach = (chunk: OutputChunk | undefined) => {
    if (chunk === undefined || reached.has(chunk.fileName)) return;
    if (chunk.facadeModuleId?.endsWith('mount-island.ts')) return;
    reached.add(chunk.fileName);
    for (const name of [...chunk.imports, ...chunk.dynamicImports]) reach(chunks.get(name));
  };
  reach(output[0]);
  return [...reached];
}
