import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { loadSecrets } from './secrets.ts';

describe('loadSecrets', () => {
  const directories: string[] = [];
  const directory = () => {
    const made = mkdtempSync(path.join(tmpdir(), 'secrets-'));
    directories.push(made);
    return made;
  };
  afterEach(() => {
    for (const made of directories.splice(0)) rmSync(made, { recursive: true });
  });

  it('makes two secrets once, for the owner only', () => {
    const dataDir = path.join(directory(), 'new');
    const first = loadSecrets({ dataDir });
    expect(first.session).toMatch(/^[0-9a-f]{64}$/);
    expect(first.signing).not.toBe(first.session);
    expect(loadSecrets({ dataDir })).toEqual(first);
    expect(statSync(path.join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
  });

  it('prefers the secrets of the settings, one by one', () => {
    const dataDir = directory();
    const given = 'c0ffee'.repeat(8);
    const secrets = loadSecrets({ dataDir, signingSecret: given });
    expect(secrets.signing).toBe(given);
    expect(secrets.session).not.toBe(given);
  });

  it('gives every process of a deployment the same credential of the portal, which tells no other secret', () => {
    const dataDir = directory();
    const { portal, session, signing } = loadSecrets({ dataDir });
    expect(loadSecrets({ dataDir }).portal).toBe(portal);
    expect(loadSecrets({ dataDir: directory() }).portal).not.toBe(portal);
    expect(loadSecrets({ dataDir: directory(), sessionSecret: session, signingSecret: signing }).portal).toBe(
      portal,
    );
    expect([session, signing]).not.toContain(portal);
  });

  it('says which file is damaged', () => {
    const dataDir = directory();
    writeFileSync(path.join(dataDir, 'secrets.json'), '{"session":"x"}');
    expect(() => loadSecrets({ dataDir })).toThrow(/secrets\.json is damaged/);
  });
});
