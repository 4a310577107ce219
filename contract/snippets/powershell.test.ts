import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quotePowershell } from './powershell-quote.ts';
import { snippetFollows, snippetStyles } from './snippet.ts';
import { snippet } from './snippets.ts';
import { carried, hard, nasty, plain, requests } from './test-requests.ts';

/*
 * PowerShell itself is not at hand. What stands here is a reader of its strings and brackets, written from the language
 * specification (lexical structure, 2.3.5.2) and not from the writer under test.
 */
const single = /['\u2018\u2019\u201A\u201B]/;
const double = /["\u201C\u201D\u201E]/;
const pairs: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

interface Read {
  /** Values of the verbatim strings, in order. */
  readonly verbatim: readonly string[];
  readonly hereStrings: readonly string[];
  /** Brackets that are still open at the end. */
  readonly open: readonly string[];
}

function read(script: string): Read {
  const verbatim: string[] = [];
  const hereStrings: string[] = [];
  const open: string[] = [];
  for (let at = 0; at < script.length; ) {
    const rest = script.slice(at);
    const character = script.charAt(at);
    if (/^@['\u2018\u2019\u201A\u201B]/.test(rest)) {
      const [whole, value] =
        /^@.[^\S\r\n]*(?:\r\n|\r|\n)([\s\S]*?)(?:\r\n|\r|\n)['\u2018\u2019\u201A\u201B]@/.exec(rest) ?? [];
      if (whole === undefined || value === undefined)
        throw new SyntaxError(`A here-string at ${at} never ends.`);
      hereStrings.push(value);
      at += whole.length;
    } else if (single.test(character)) {
      let value = '';
      for (at += 1; ; at += 1) {
        if (at >= script.length) throw new SyntaxError('A verbatim string never ends.');
        if (single.test(script.charAt(at))) {
          at += 1;
          if (!single.test(script.charAt(at))) break;
        }
        value += script.charAt(at);
      }
      verbatim.push(value);
    } else if (double.test(character)) {
      for (at += 1; !double.test(script.charAt(at)); at += script.charAt(at) === '`' ? 2 : 1) {
        if (at >= script.length) throw new SyntaxError('An expandable string never ends.');
      }
      at += 1;
    } else if (character === '#' && /^$|\s/.test(script.charAt(at - 1))) {
      at += /^[^\r\n]*/.exec(rest)?.[0].length ?? 0;
    } else {
      if (/[([{]/.test(character)) open.push(character);
      if (/[)\]}]/.test(character) && open.pop() !== pairs[character]) {
        throw new SyntaxError(`A bracket at ${at} closes nothing.`);
      }
      at += 1;
    }
  }
  return { verbatim, hereStrings, open };
}

function sentBy(script: string): unknown {
  const [request = ''] = read(script).hereStrings;
  return JSON.parse(request.replaceAll(/\r?\n/g, '')).variables.input;
}

test('a verbatim string is the text, whatever is in it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("'", '’', '‘', '‚', '‛', '"', '$', '`', '\n', 'a', '@', '#') }),
      (text) => {
        expect(read(quotePowershell(text)).verbatim).toEqual([text]);
      },
    ),
  );
  expect(read(quotePowershell(nasty)).verbatim).toEqual([nasty]);
});

test('the request is what is sent, for any text', () => {
  fc.assert(
    fc.property(requests, (input) => {
      const { code } = snippet('curl', input, {
        endpoint: 'http://localhost:3000/graphql',
        shell: 'powershell',
      });
      expect(sentBy(code)).toEqual(carried(input));
    }),
  );
});

describe.each(snippetStyles.flatMap((style) => snippetFollows.map((follow) => ({ style, follow }))))(
  '$style, $follow',
  (variant) => {
    const settings = { ...variant, endpoint: "http://localhost:3000/it's", shell: 'powershell' } as const;

    test.each([plain, hard])('every string and every bracket is closed', (input) => {
      const { open, verbatim } = read(snippet('curl', input, settings).code);
      expect(open).toEqual([]);
      expect(verbatim).toContain("http://localhost:3000/it's");
    });

    test('nothing but printable characters and line feeds, so that it can be typed', () => {
      expect(snippet('curl', hard, settings).code).not.toMatch(/[^\P{Cc}\n]|[\u2028\u2029]/u);
    });

    test('the key that is given is printed', () => {
      const { code } = snippet('curl', plain, { ...settings, idempotencyKey: "it's-1" });
      expect(read(code).verbatim).toContain("it's-1");
    });
  },
);
