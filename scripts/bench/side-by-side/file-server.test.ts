import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileServer, packFolder } from './file-server.ts';

let folder = '';
const html = '<p>A page.</p>'.repeat(20);

beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'doitong-files-')), 'dist');
  mkdirSync(path.join(folder, 'docs'), { recursive: true });
  writeFileSync(path.join(folder, 'docs', 'a.html'), html);
  writeFileSync(path.join(folder, 'icon.png'), 'a picture');
});

afterEach(() => rmSync(path.dirname(folder), { recursive: true, force: true }));

test('keeps the same text in both codings, and packs no picture', () => {
  packFolder(folder);
  expect(gunzipSync(readFileSync(path.join(folder, 'docs', 'a.html.gz'))).toString()).toBe(html);
  expect(brotliDecompressSync(readFileSync(path.join(`${folder}.br`, 'docs', 'a.html'))).toString()).toBe(
    html,
  );
  expect([path.join(folder, 'icon.png.gz'), path.join(`${folder}.br`, 'icon.png')].some(existsSync)).toBe(
    false,
  );
});

test('forgets what an earlier build had', () => {
  packFolder(folder);
  rmSync(path.join(folder, 'docs', 'a.html'));
  packFolder(folder);
  expect(existsSync(path.join(`${folder}.br`, 'docs', 'a.html'))).toBe(false);
});

test('sends more headers only where a site has some', () => {
  expect(fileServer(1, folder, '/headers.conf')).toContain('include /headers.conf;');
  expect(fileServer(1, folder)).not.toContain('include');
});
