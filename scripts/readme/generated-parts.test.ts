import { describe, expect, it } from 'vitest';
import en from '#messages/en.json' with { type: 'json' };
import { layers } from '#root/layers.mjs';
import { settingNames } from '#settings/index.ts';
import { fillGeneratedParts } from './generated-parts.ts';

const readme =
  'Before\n<!-- folders -->\nSTALE\n<!-- /folders -->\nbetween\n<!-- settings --><!-- /settings -->\nafter';

describe('fillGeneratedParts', () => {
  it('names every folder and setting, and keeps the rest', () => {
    const filled = fillGeneratedParts(readme);
    for (const folder of Object.keys(layers)) expect(filled).toContain(`\`${folder}/\``);
    for (const setting of ['PORT', 'DATA_DIR', 'DOITONG_API_URL']) expect(filled).toContain(`\`${setting}\``);
    expect(filled).not.toContain('STALE');
    expect(filled.startsWith('Before\n')).toBe(true);
    expect(filled.endsWith('\nafter')).toBe(true);
  });

  it('has words for every setting, and for no other', () => {
    expect(Object.keys(en.settings).sort()).toEqual([...settingNames].sort());
  });

  it('changes nothing the second time', () => {
    const filled = fillGeneratedParts(readme);
    expect(fillGeneratedParts(filled)).toBe(filled);
  });

  it('does not accept a README that lost a place', () => {
    expect(() => fillGeneratedParts('nothing here')).toThrow(/folders/);
  });
});
