import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EnvError } from './env-error.ts';
import { readSecretFiles, secretSettings } from './secret-files.ts';
import { settingNames } from './setting-shape.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'secrets-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(text: string): string {
  const file = join(folder, 'secret');
  writeFileSync(file, text);
  return file;
}

const problemsOf = (source: Record<string, string>): readonly string[] => {
  try {
    readSecretFiles(source);
    return [];
  } catch (error) {
    return error instanceof EnvError ? error.problems : [String(error)];
  }
};

describe('secrets in files', () => {
  it('stand for the setting of the name, without the line break at their end', () => {
    const file = put('postgres://doitong:geheim@db/doitong\n');
    const read = readSecretFiles({ PORT: '4000', DATABASE_URL_FILE: file });
    expect(read).toMatchObject({ PORT: '4000', DATABASE_URL: 'postgres://doitong:geheim@db/doitong' });
  });

  it('are settings that exist', () => {
    for (const name of secretSettings) expect(settingNames).toContain(name);
  });

  it('say which file is missing, and which secret is given twice', () => {
    const file = join(folder, 'none');
    expect(problemsOf({ SESSION_SECRET_FILE: file })).toEqual([
      `SESSION_SECRET_FILE can not be read: ${file} (ENOENT)`,
    ]);
    const both = { SIGNING_SECRET: 'a'.repeat(32), SIGNING_SECRET_FILE: put('b'.repeat(32)) };
    expect(problemsOf(both)).toEqual(['SIGNING_SECRET and SIGNING_SECRET_FILE are both given; remove one']);
  });
});
