import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** Text of the scripts of documents, in which a class that they set is written out. */
export interface ModuleScripts {
  readonly all: string;
  /** Of what runs while no island is awake. */
  readonly withoutIslands: string;
}

export interface BuiltModule extends ModuleScripts {
  /** Address of the module, once there is one. */
  readonly entry: string | undefined;
}

const shape = z.object({ entry: z.string(), withoutIslands: z.array(z.string()) });

/** What was bundled for documents. */
export function readModule(buildDir: string): BuiltModule {
  const file = path.join(buildDir, 'enhance.json');
  if (!existsSync(file)) return { entry: undefined, all: '', withoutIslands: '' };
  const { entry, withoutIslands } = shape.parse(JSON.parse(readFileSync(file, 'utf8')));
  const read = (address: string) => readFileSync(builtFile(buildDir, address), 'utf8');
  const folder = path.posix.dirname(entry);
  const all = readdirSync(builtFile(buildDir, folder)).map((name) => `${folder}/${name}`);
  return { entry, all: all.map(read).join('\n'), withoutIslands: withoutIslands.map(read).join('\n') };
}

/** Where a file with an address under `/_next/` lies. */
export function builtFile(buildDir: string, address: string): string {
  return path.join(buildDir, address.replace(/^\/_next\//, ''));
}
