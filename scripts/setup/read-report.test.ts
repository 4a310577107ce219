import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { inProject, projectNode } from './project-paths.mjs';
import { journeyReport, unitReport } from './read-report.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'report-'));
  symlinkSync(inProject('node_modules'), path.join(folder, 'node_modules'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const tests = `
let tries = 0;
test('holds', () => {});
test('breaks', () => { throw new Error('on purpose\\nat length'); });
test('holds at last', () => { tries += 1; if (tries < 2) throw new Error('not yet'); });
`;

/** What a real run of a real test tool reports. */
function run(program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): unknown {
  const child = spawnSync(projectNode, [inProject(program), ...args], {
    cwd: folder,
    env: { ...process.env, ...env },
  });
  expect(child.status, child.stderr.toString()).toBe(1);
  return JSON.parse(readFileSync(path.join(folder, 'report.json'), 'utf8'));
}

it('reads from Vitest what failed, what was tried again, and a file that could not be loaded', () => {
  writeFileSync(path.join(folder, 'some.test.ts'), tests);
  writeFileSync(path.join(folder, 'lost.test.ts'), `import './nowhere.ts';`);
  const args = ['run', '--globals', '--retry=1', '--reporter=json', '--outputFile.json=report.json'];
  const outcome = unitReport.parse(run('node_modules/vitest/vitest.mjs', args));
  expect(outcome).toMatchObject({ passed: 2, failed: 2 });
  expect(outcome.failures).toEqual([
    expect.stringMatching(/lost\.test\.ts: .*nowhere\.ts/),
    expect.stringMatching(/some\.test\.ts: breaks: Error: on purpose$/),
  ]);
  expect(outcome.triedAgain).toEqual([
    expect.stringMatching(/some\.test\.ts: holds at last: Error: not yet/),
  ]);
});

it('reads the same from Playwright', () => {
  const kept = tests
    .replace('let tries = 0;', '')
    .replace('tries += 1; if (tries < 2)', 'if (test.info().retry < 1)');
  writeFileSync(
    path.join(folder, 'some.spec.ts'),
    `import { test } from 'playwright/test';\n test.describe('inside', () => {${kept}});`,
  );
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: path.join(folder, 'report.json') };
  const outcome = journeyReport.parse(
    run('node_modules/playwright/cli.js', ['test', '--retries=1', '--reporter=json'], env),
  );
  expect(outcome).toMatchObject({ passed: 2, failed: 1 });
  expect(outcome.failures).toEqual(['e2e/some.spec.ts:5: breaks']);
  expect(outcome.triedAgain).toEqual(['e2e/some.spec.ts:6: holds at last']);
});
