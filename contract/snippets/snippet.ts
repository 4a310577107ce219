import type { GenerateInput } from '../request.ts';

export const snippetIds = ['curl', 'javascript', 'apollo', 'python', 'graphql'] as const;
export type SnippetId = (typeof snippetIds)[number];

/** One request, written down in one language. */
export interface Snippet {
  readonly id: SnippetId;
  /** A proper name, the same in every language. */
  readonly label: string;
  /** The grammar that highlights it, as shiki names it. */
  readonly language: 'bash' | 'javascript' | 'python' | 'graphql';
  readonly code: string;
}

export interface SnippetSettings {
  /** Absolute address of the GraphQL endpoint. */
  readonly endpoint: string;
  /** The key to print. Absent: the code makes a new one on each run, so a copy can be edited and run again. */
  readonly idempotencyKey?: string;
}

/** What a snippet is written from: the request with well-formed text, and the settings. */
export interface SnippetSource extends SnippetSettings {
  readonly input: GenerateInput;
}

/** Submits; everything else is read later. */
export const generateDocument =
  'mutation Generate($input: GenerateInput!) { generate(input: $input) { id status creditCost estimatedTime } }';

/** Follows a generation to its end. */
export const generationDocument =
  'query Generation($id: ID!) { generation(id: $id) { id status progress url error { code message } } }';

/** Seconds between two questions about a generation. */
export const pollSeconds = 2;
