import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inProject } from '../setup/project-paths.mjs';
import { readModules } from './read-modules.ts';
import { findViolations, rules } from './rules.ts';

const lawful = {
  'contract/errors.ts': 'export const errors = 1;',
  'catalog/model.ts': "import { errors } from '#contract/errors.ts';\nexport const model = errors;",
  'engine/index.ts': "export * from './picture/draw.ts';",
  'engine/picture/draw.ts': 'export const draw = 1;',
  'gateway/index.ts': "export { create } from './create.ts';",
  'gateway/create.ts':
    "import { row } from './store/row.ts';\nimport '#engine/index.ts';\nexport const create = row;",
  'gateway/log.ts': 'export const log = 1;',
  'gateway/http/answer.ts': "import '../store/row.ts';\nimport '../log.ts';\nexport const answer = 1;",
  'gateway/store/row.ts': '// process.env is only a word here\nexport const row = "import x from \'react\'";',
  'components/ui/button.tsx': "import { useState } from 'react';\nexport const Button = () => useState(0);",
  'app/[locale]/models/[slug]/deep/page.tsx':
    "import { Button } from '#components/ui/button.tsx';\nexport default Button;",
  'settings/index.ts': "export { port } from './env.ts';",
  'settings/env.ts': 'export const port = process.env.PORT;',
  'server.ts': "import '#gateway/index.ts';\nimport '#settings/index.ts';",
};

/** What each rule must bite on: a file that breaks it and nothing else. */
const planted: Record<keyof typeof rules, readonly [what: string, file: string, text: string][]> = {
  layer: [
    [
      'a lower folder imports a higher one',
      'contract/limits.ts',
      "import { model } from '#catalog/model.ts';",
    ],
    ['only for a type', 'catalog/plan.ts', "import type { Button } from '#components/ui/button.tsx';"],
    ['a type in the middle of a line', 'catalog/price.ts', "export type A = import('#messages/en.json');"],
    ['a re-export', 'contract/all.ts', "export * from '#catalog/model.ts';"],
    ['a dynamic import', 'catalog/late.ts', "export const late = () => import('#i18n/routing.ts');"],
    [
      'the portal imports the gateway',
      'components/ui/card.tsx',
      "import { create } from '#gateway/index.ts';",
    ],
    ['the gateway reads the settings', 'gateway/store/open.ts', "import { port } from '#settings/index.ts';"],
  ],
  known: [['a new top folder', 'services/mail.ts', 'export const mail = 1;']],
  order: [
    ['to the left', 'gateway/store/left.ts', "import { answer } from '../http/answer.ts';"],
    ['the composition', 'gateway/jobs/all.ts', "import { create } from '../create.ts';"],
    ['a room without a place', 'gateway/billing/pay.ts', "import { log } from '../log.ts';"],
  ],
  door: [
    [
      'past the door of the engine',
      'gateway/providers/draw.ts',
      "import { draw } from '#engine/picture/draw.ts';",
    ],
    ['past the door of the gateway', 'worker.ts', "import { row } from '#gateway/store/row.ts';"],
    ['past the door of the settings', 'app/port.ts', "import { port } from '#settings/env.ts';"],
  ],
  address: [
    ['a relative way out', 'catalog/voices.ts', "import { errors } from '../contract/errors.ts';"],
    ['an alias for a neighbour', 'catalog/plans.ts', "import { model } from '#catalog/model.ts';"],
  ],
  framework: [
    ['React in the catalog', 'catalog/card.tsx', "import { useState } from 'react';"],
    ['Next in the gateway', 'gateway/http/reply.ts', "import { NextResponse } from 'next/server';"],
    ['a scoped package', 'contract/client.ts', "import { Client } from '@urql/core';"],
  ],
  cycle: [
    ['two files', 'engine/picture/draw.ts', "import type { a } from './shape.ts';\nexport const draw = 1;"],
    ['one file', 'engine/self.ts', "import './self.ts';"],
  ],
  environment: [
    ['read', 'gateway/store/path.ts', 'export const dir = process.env.DATA_DIR;'],
    ['by name', 'gateway/store/by-name.ts', "export const dir = process['env'].DATA_DIR;"],
    ['taken apart', 'app/port.ts', 'const { env } = process;\nexport const { PORT } = env;'],
    [
      'imported',
      'components/ui/mode.ts',
      "import { env } from 'node:process';\nexport const mode = env.MODE;",
    ],
  ],
  length: [['a long file', 'contract/long.ts', 'export {};\n'.repeat(251)]],
  depth: [['three folders down', 'engine/a/b/c/draw.ts', 'export const draw = 1;']],
  name: [
    ['a file that says nothing', 'catalog/utils.ts', 'export const a = 1;'],
    ['a folder that says nothing', 'components/common/box.tsx', 'export const a = 1;'],
    ['another case', 'catalog/modelPrice.ts', 'export const a = 1;'],
  ],
};

let root: string;
function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'layers-'));
  for (const [file, text] of Object.entries(lawful)) write(file, text);
});
afterEach(() => rmSync(root, { recursive: true }));

const found = () => findViolations(readModules(root));

it('finds nothing where the law is kept', () => {
  expect(found()).toEqual([]);
});

it('knows a violation for every rule', () => {
  expect(Object.keys(planted)).toEqual(Object.keys(rules));
});

describe.each(Object.entries(planted))('%s', (rule, plants) => {
  it.each(plants)('bites on %s', (_, file, text) => {
    write('engine/picture/shape.ts', "import { draw } from './draw.ts';\nexport const a = draw;");
    write(file, text);
    expect(found().map((violation) => [violation.rule, violation.file])).toEqual([[rule, file]]);
  });
});

it('lets a test of the gateway compose what it tests', () => {
  write('gateway/store/row.test.ts', "import { create } from '../create.ts';\nexport const made = create;");
  expect(found()).toEqual([]);
});

it('this project keeps the law', () => {
  expect(findViolations(readModules(inProject()))).toEqual([]);
});
