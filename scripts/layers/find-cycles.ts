import type { Module } from './read-modules.ts';

/** Each cycle once, as the files on the way round, the first repeated at the end. Imports of types count, the start of a worker does not. */
export function findCycles(modules: readonly Module[]): string[][] {
  const targets = new Map(
    modules.map(({ file, imports }) => [file, imports.filter((entry) => !entry.isAddress)]),
  );
  const done = new Set<string>();
  const way: string[] = [];
  const cycles: string[][] = [];

  function walk(file: string): void {
    const seenAt = way.indexOf(file);
    if (seenAt >= 0) cycles.push([...way.slice(seenAt), file]);
    if (seenAt >= 0 || done.has(file)) return;
    way.push(file);
    for (const { target } of targets.get(file) ?? []) if (target !== undefined) walk(target);
    way.pop();
    done.add(file);
  }

  for (const file of targets.keys()) walk(file);
  return cycles;
}
