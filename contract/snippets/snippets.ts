import type { GenerateInput } from '../request.ts';
import { apolloSnippet } from './apollo.ts';
import { curlSnippet } from './curl.ts';
import { graphqlSnippet } from './graphql.ts';
import { javascriptSnippet } from './javascript.ts';
import { pythonSnippet } from './python.ts';
import type { Snippet, SnippetId, SnippetSettings, SnippetSource } from './snippet.ts';

const writers: Readonly<Record<SnippetId, (source: SnippetSource) => Snippet>> = {
  curl: curlSnippet,
  javascript: javascriptSnippet,
  apollo: apolloSnippet,
  python: pythonSnippet,
  graphql: graphqlSnippet,
};

/**
 * One request in five languages. Each snippet submits, follows the generation to its end and saves the file; it runs as
 * printed once DOITONG_API_KEY is set. Unpaired surrogates, which no encoding can carry, are replaced.
 */
export function snippets(input: GenerateInput, settings: SnippetSettings): Snippet[] {
  const source = { ...settings, input: wellFormed(input) };
  return Object.values(writers).map((write) => write(source));
}

/** The same request in one language. */
export function snippet(id: SnippetId, input: GenerateInput, settings: SnippetSettings): Snippet {
  return writers[id]({ ...settings, input: wellFormed(input) });
}

function wellFormed(input: GenerateInput): GenerateInput {
  return JSON.parse(JSON.stringify(input), (_, value) =>
    typeof value === 'string' ? value.toWellFormed() : value,
  );
}
