import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sourceHash } from './source-hash.ts';

let root: string;
const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
};
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'sources-'));
  write('app/[locale]/page.tsx', 'page');
  write('package-lock.json', '{}');
});
afterEach(() => rmSync(root, { recursive: true }));

describe('sourceHash', () => {
  it('stays when nothing changed', () => {
    expect(sourceHash(root)).toBe(sourceHash(root));
  });

  it.each([
    ['a page', 'app/[locale]/page.tsx'],
    ['a new component', 'components/ui/button.tsx'],
    ['a word', 'messages/pt.json'],
    ['the lock', 'package-lock.json'],
    ['the configuration', 'next.config.mjs'],
  ])('changes with %s', (_, file) => {
    const before = sourceHash(root);
    write(file, 'changed');
    expect(sourceHash(root)).not.toBe(before);
  });

  it.each([
    ['the gateway', 'gateway/create.ts'],
    ['a test', 'catalog/model.test.ts'],
    ['the server', 'server.ts'],
    ['generated declarations', 'messages/en.d.json.ts'],
  ])('does not change with %s', (_, file) => {
    const before = sourceHash(root);
    write(file, 'changed');
    expect(sourceHash(root)).toBe(before);
  });
});
