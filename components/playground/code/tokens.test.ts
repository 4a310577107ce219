import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shortened, tokens } from './tokens.ts';

const languages = ['bash', 'powershell', 'javascript', 'python', 'graphql', 'json'] as const;

function kindsOf(code: string, language: (typeof languages)[number]) {
  return tokens(code, language)
    .filter(({ kind }) => kind !== null)
    .map(({ text, kind }) => [text, kind]);
}

test.each(languages)('no character of %s is lost or added', (language) => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (code) => {
      expect(
        tokens(code, language)
          .map(({ text }) => text)
          .join(''),
      ).toBe(code);
    }),
  );
});

describe('colours', () => {
  test('JavaScript', () => {
    expect(kindsOf('const a = "it\'s // no"; // 1\nawait `x`', 'javascript')).toEqual([
      ['const', 'key'],
      ['"it\'s // no"', 'string'],
      ['// 1', 'dim'],
      ['await', 'key'],
      ['`x`', 'string'],
    ]);
  });

  test('bash', () => {
    expect(kindsOf("curl -H 'a: b' # note\nurl#x 16", 'bash')).toEqual([
      ['curl', 'key'],
      ["'a: b'", 'string'],
      ['# note', 'dim'],
      ['16', 'number'],
    ]);
  });

  test('Python', () => {
    expect(kindsOf('x = f"{a}" if True else 0.5', 'python')).toEqual([
      ['f"{a}"', 'string'],
      ['if', 'key'],
      ['True', 'key'],
      ['else', 'key'],
      ['0.5', 'number'],
    ]);
  });

  test('JSON', () => {
    expect(kindsOf('{"a": [1, -2.5e3, null, "16:9"]}', 'json')).toEqual([
      ['"a"', 'string'],
      ['1', 'number'],
      ['-2.5e3', 'number'],
      ['null', 'key'],
      ['"16:9"', 'string'],
    ]);
  });
});

test('an uploaded file is shown by its start and its size', () => {
  const code = `image: "data:image/png;base64,${'A'.repeat(4096)}"`;
  expect(shortened(code)).toBe(`image: "data:image/png;base64,${'A'.repeat(24)}… (4 kB)"`);
  expect(shortened('image: "data:image/png;base64,AAAA"')).toContain('AAAA"');
});
