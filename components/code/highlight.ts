import 'server-only';
import { cacheLife } from 'next/cache';
import { createCssVariablesTheme, createHighlighterCore } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';

export type CodeLanguage =
  | 'bash'
  | 'powershell'
  | 'javascript'
  | 'typescript'
  | 'tsx'
  | 'python'
  | 'graphql'
  | 'json'
  | 'text';

/** A run of characters and the kind of thing it is; null is plain. */
export interface CodeToken {
  readonly text: string;
  readonly kind: 'key' | 'string' | 'number' | 'dim' | null;
}

const prefix = '--t-';

const kinds: Readonly<Record<string, CodeToken['kind']>> = {
  'token-keyword': 'key',
  'token-function': null,
  'token-string': 'string',
  'token-string-expression': 'string',
  'token-constant': 'number',
  'token-comment': 'dim',
  'token-punctuation': null,
};

let shared: ReturnType<typeof create> | undefined;

function create() {
  return createHighlighterCore({
    engine: createJavaScriptRegexEngine(),
    themes: [createCssVariablesTheme({ name: 'kinds', variablePrefix: prefix })],
    langs: [
      import('shiki/langs/bash.mjs'),
      import('shiki/langs/powershell.mjs'),
      import('shiki/langs/javascript.mjs'),
      import('shiki/langs/typescript.mjs'),
      import('shiki/langs/tsx.mjs'),
      import('shiki/langs/python.mjs'),
      import('shiki/langs/graphql.mjs'),
      import('shiki/langs/json.mjs'),
    ],
  });
}

/** The tokens of a piece of code, line by line. Cached: the highlighter reads the clock, which a static page may not. */
export async function highlight(code: string, language: CodeLanguage): Promise<CodeToken[][]> {
  'use cache';
  cacheLife('max');
  shared ??= create();
  const { tokens } = (await shared).codeToTokens(code, { lang: language, theme: 'kinds' });
  return tokens.map((line) =>
    join(line.map(({ content, color }) => ({ text: content, kind: kindOf(color) }))),
  );
}

function kindOf(color: string | undefined): CodeToken['kind'] {
  const [, name = ''] = color?.match(/^var\(--t-(.+)\)$/) ?? [];
  return kinds[name] ?? null;
}

function join(tokens: readonly CodeToken[]): CodeToken[] {
  const joined: CodeToken[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    if (last?.kind === token.kind)
      joined[joined.length - 1] = { kind: last.kind, text: last.text + token.text };
    else joined.push(token);
  }
  return joined;
}
