import { describe, expect, it } from 'vitest';
import { proofOf, schemaHash } from '#contract/snippets/proof.ts';
import { findStale } from './find-stale.ts';
import { printedSnippets } from './printed-snippets.ts';
import { currentSchema, recordOf } from './record.ts';

const all = printedSnippets();
const schema = currentSchema();
const record = recordOf(all, schema, '2026-01-31');

describe('what has to run', () => {
  it('is every model in five languages and two tongues, each text once', () => {
    const ofModels = all.filter(({ request }) => /^[\w.-]+ (en|pt)$/.test(request));
    expect(new Set(ofModels.map(({ model }) => model)).size).toBe(23);
    expect(ofModels).toHaveLength(23 * 5 * 2);
    expect(new Set(all.map(({ id, code }) => id + code)).size).toBe(all.length);
  });

  it('is every variant with a model of each type', () => {
    for (const [name, { models }] of Object.entries(record.shapes)) {
      expect(models.length, name).toBeGreaterThanOrEqual(4);
    }
    expect(Object.keys(record.shapes)).toHaveLength(5 * 2 * 2);
  });
});

describe('a record of a run', () => {
  it('fits the snippets that ran', () => {
    expect(findStale(all, record, schema)).toEqual([]);
  });

  it('does not fit a text that changed by one character', () => {
    const [first, ...rest] = all;
    if (!first) throw new Error('No snippet is printed.');
    const changed = [{ ...first, code: first.code.replace('curl', 'curl ') }, ...rest];
    expect(findStale(changed, record, schema)).toEqual([
      `${first.request}: the ${first.id} snippet did not run as it stands.`,
    ]);
  });

  it('does not fit another schema, but one with other words', () => {
    expect(findStale(all, record, 'another')).toHaveLength(1);
    const sdl = '"A."\ntype Query {\n  "B."\n  a: Int\n}\n';
    expect(schemaHash(sdl)).toBe(schemaHash('type Query { a: Int }'));
    expect(schemaHash(sdl)).not.toBe(schemaHash('type Query { a: Int! }'));
  });
});

describe('what a page says under a snippet', () => {
  const [printed] = all;
  if (!printed) throw new Error('No snippet is printed.');
  const production = { ...printed, style: 'production' } as const;
  const proof = (snippet: Parameters<typeof proofOf>[0], settings = {}, against = schema) =>
    proofOf(snippet, settings, record, against).state;

  it('is that it ran, where this very text did', () => {
    expect(proof(printed)).toBe('executed');
  });

  it('is that its variant ran with other requests', () => {
    expect(proof({ id: 'curl', code: 'another request' }, { style: 'production' })).toBe('variant');
    expect(proof(production, { style: 'production' })).not.toBe('stale');
  });

  it('is that it changed, where text or schema did', () => {
    expect(proof({ id: 'curl', code: 'another text' })).toBe('stale');
    expect(proof(printed, {}, 'another schema')).toBe('stale');
  });

  it('is that PowerShell was not run', () => {
    expect(proof(printed, { shell: 'powershell' })).toBe('parsed');
  });
});
