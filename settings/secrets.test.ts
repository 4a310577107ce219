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
    expect(first.session).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
    expect(first.signing).not.toEqual(first.session);
    expect(loadSecrets({ dataDir })).toEqual(first);
    expect(statSync(path.join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
  });

  it('prefers the secrets of the settings, one by one', () => {
    const dataDir = directory();
    const given = ['c0ffee'.repeat(8)] as const;
    const secrets = loadSecrets({ dataDir, signingSecrets: given });
    expect(secrets.signing).toEqual(given);
    expect(secrets.session).not.toEqual(given);
  });

  it('gives every process of a deployment the same credential of the portal, which tells no other secret', () => {
    const dataDir = directory();
    const { portal, session, signing } = loadSecrets({ dataDir });
    expect(loadSecrets({ dataDir }).portal).toEqual(portal);
    expect(loadSecrets({ dataDir: directory() }).portal).not.toEqual(portal);
    const elsewhere = { dataDir: directory(), sessionSecrets: session, signingSecrets: signing };
    expect(loadSecrets(elsewhere).portal).toEqual(portal);
    expect([...session, ...signing]).not.toContain(portal[0]);
  });

  it('says which file is damaged', () => {
    const dataDir = directory();
    writeFileSync(path.join(dataDir, 'secrets.json'), '{"session":"x"}');
    expect(() => loadSecrets({ dataDir })).toThrow(/secrets\.json is damaged/);
  });
});
