import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { type Executed, hashOf, schemaHash, shapeHash, variantName } from '#contract/snippets/proof.ts';
import { inProject, projectNode } from '../setup/project-paths.mjs';
import type { Printed } from './printed-snippets.ts';
import { python } from './run-program.ts';

export const recordFile = inProject('contract/snippets/executed.generated.json');

/** The hash of the schema as it is written down now. */
export function currentSchema(): string {
  return schemaHash(readFileSync(inProject('contract/schema.graphql'), 'utf8'));
}

/** What a run of all snippets leaves when every one passed: `schema` is the one that answered, `date` the day. */
export function recordOf(all: readonly Printed[], schema: string, date: string): Executed {
  const texts: Record<string, Record<string, string>> = {};
  const shapes: Record<string, { hash: string; models: string[] }> = {};
  for (const printed of all) {
    texts[printed.request] = { ...texts[printed.request], [printed.id]: hashOf(printed.code) };
    const name = variantName(printed);
    const shape = shapes[name] ?? { hash: shapeHash(printed), models: [] };
    if (!shape.models.includes(printed.model)) shape.models.push(printed.model);
    shapes[name] = shape;
  }
  return { date, schema, runs: all.length, tools: tools(), texts, shapes };
}

function tools(): Record<string, string> {
  const first = (command: string, args: readonly string[]) =>
    execFileSync(command, args, { encoding: 'utf8' }).split('\n')[0] ?? '';
  const number = (text: string) => /\d+(\.\d+)+/.exec(text)?.[0] ?? text;
  const apollo = JSON.parse(readFileSync(inProject('node_modules/@apollo/client/package.json'), 'utf8'));
  return {
    bash: number(first('bash', ['--version'])),
    curl: number(first('curl', ['--version'])),
    node: number(first(projectNode, ['--version'])),
    python: number(first(python, ['--version'])),
    requests: first(python, ['-c', 'import requests; print(requests.__version__)']),
    '@apollo/client': apollo.version,
  };
}
