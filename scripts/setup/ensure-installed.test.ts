import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isInstalled } from './ensure-installed.mjs';

type Packages = Record<string, { version?: string; optional?: boolean }>;

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'installed-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

function check(wanted: Packages, present?: Packages): boolean {
  const lock = path.join(directory, 'package-lock.json');
  const installed = path.join(directory, 'installed.json');
  writeFileSync(lock, JSON.stringify({ packages: { '': { version: '0.1.0' }, ...wanted } }));
  if (present) writeFileSync(installed, JSON.stringify({ packages: present }));
  return isInstalled(lock, installed);
}

describe('isInstalled', () => {
  it('is false in a fresh clone', () => {
    expect(check({ 'node_modules/a': { version: '1.0.0' } })).toBe(false);
  });

  it('is true when each package has its version', () => {
    expect(
      check({ 'node_modules/a': { version: '1.0.0' } }, { 'node_modules/a': { version: '1.0.0' } }),
    ).toBe(true);
  });

  it('is false when a pull brought another version', () => {
    expect(
      check({ 'node_modules/a': { version: '1.0.1' } }, { 'node_modules/a': { version: '1.0.0' } }),
    ).toBe(false);
  });

  it('is false when a pull brought another package', () => {
    expect(
      check({ 'node_modules/b': { version: '1.0.0' } }, { 'node_modules/a': { version: '1.0.0' } }),
    ).toBe(false);
  });

  it('does without optional packages of other platforms, and wants those it has in the right version', () => {
    const wanted = { 'node_modules/a-win32': { version: '2.0.0', optional: true } };
    expect(check(wanted, {})).toBe(true);
    expect(check(wanted, { 'node_modules/a-win32': { version: '1.0.0' } })).toBe(false);
  });
});
