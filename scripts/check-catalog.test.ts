import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

test('the catalog, its prices and its words in both languages have no defect', () => {
  const script = fileURLToPath(new URL('check-catalog.ts', import.meta.url));
  expect(execFileSync(process.execPath, [script], { encoding: 'utf8' })).toBe('');
});
