import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { inProject } from './project-paths.mjs';

const entry = z.object({ optionalDependencies: z.record(z.string(), z.string()).default({}) });
const lock = z.object({ packages: z.record(z.string(), entry) });

function isLocked(packages: ReadonlySet<string>, from: string, name: string): boolean {
  if (packages.has(`${from === '' ? '' : `${from}/`}node_modules/${name}`)) return true;
  return (
    from !== '' && isLocked(packages, from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))), name)
  );
}

// A registry that lacks the packages of other platforms makes npm leave them out; `npm ci` then refuses the lock.
it('the lock has the packages of every platform', () => {
  const { packages } = lock.parse(JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8')));
  const places = new Set(Object.keys(packages));
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies }]) =>
    Object.keys(optionalDependencies).filter((name) => !isLocked(places, place, name)),
  );
  expect(missing).toEqual([]);
});
