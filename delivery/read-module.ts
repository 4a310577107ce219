import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { type EnhanceModule, moduleShape } from './manifest.ts';

/** Text of the scripts of documents, in which a class that they set is written out. */
export interface ModuleScripts {
  readonly all: string;
  /** Of what runs while no island is awake. */
  readonly withoutIslands: string;
}

export interface BuiltModule extends ModuleScripts {
  /** Absent until it is bundled. */
  readonly built: EnhanceModule | undefined;
}

const shape = moduleShape.extend({ withoutIslands: z.array(z.string()) });

/** What was bundled for documents. */
export function readModule(buildDir: string): BuiltModule {
  const file = path.join(buildDir, 'enhance.json');
  if (!existsSync(file)) return { built: undefined, all: '', withoutIslands: '' };
  const { withoutIslands, ...built } = shape.parse(JSON.parse(readFileSync(file, 'utf8')));
  const read = (address: string) => readFileSync(builtFile(buildDir, address), 'utf8');
  const folder = path.posix.dirname(built.entry);
  const all = readdirSync(builtFile(buildDir, folder)).map((name) => `${folder}/${name}`);
  return { built, all: all.map(read).join('\n'), withoutIslands: withoutIslands.map(read).join('\n') };
}

/** Where a file with an address under `/_next/` lies. */
export function builtFile(buildDir: string, address: string): string {
  return path.join(buildDir, address.replace(/^\/_next\//, ''));
}
