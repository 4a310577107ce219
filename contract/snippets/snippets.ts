import type { GenerateInput } from '../request.ts';
import { apolloSnippet } from './apollo.ts';
import { curlSnippet } from './curl.ts';
import { graphqlSnippet } from './graphql.ts';
import { javascriptSnippet } from './javascript.ts';
import { pythonSnippet } from './python.ts';
import {
  ownWebhook,
  type Snippet,
  type SnippetId,
  type SnippetSettings,
  type SnippetSource,
} from './snippet.ts';

const writers: Readonly<Record<SnippetId, (source: SnippetSource) => Snippet>> = {
  curl: curlSnippet,
  javascript: javascriptSnippet,
  apollo: apolloSnippet,
  python: pythonSnippet,
  graphql: graphqlSnippet,
};

/**
 * One request in five languages. While it polls, each snippet but GraphQL submits, follows the generation to its end and
 * saves the file; it runs as printed once DOITONG_API_KEY is set. With `follow: 'webhook'` JavaScript, Apollo and Python
 * receive the end on port 4000 and need DOITONG_WEBHOOK_SECRET too; the others end when the request is accepted.
 * Unpaired surrogates, which no encoding can carry, are replaced.
 */
export function snippets(input: GenerateInput, settings: SnippetSettings): Snippet[] {
  const source = sourceOf(input, settings);
  return Object.values(writers).map((write) => write(source));
}

/** The same request in one language. */
export function snippet(id: SnippetId, input: GenerateInput, settings: SnippetSettings): Snippet {
  return writers[id](sourceOf(input, settings));
}

function sourceOf(input: GenerateInput, settings: SnippetSettings): SnippetSource {
  const webhook = settings.follow === 'webhook' && input.webhookUrl === undefined;
  return { ...settings, input: wellFormed(webhook ? { ...input, webhookUrl: ownWebhook } : input) };
}

function wellFormed(input: GenerateInput): GenerateInput {
  return JSON.parse(JSON.stringify(input), (_, value) =>
    typeof value === 'string' ? value.toWellFormed() : value,
  );
}
