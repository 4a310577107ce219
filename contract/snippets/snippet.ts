import type { GenerateInput } from '../request.ts';

export const snippetIds = ['curl', 'javascript', 'apollo', 'python', 'graphql'] as const;
export type SnippetId = (typeof snippetIds)[number];

/** How much a snippet does about what can go wrong: nothing, or all that a service needs. */
export const snippetStyles = ['minimal', 'production'] as const;
export type SnippetStyle = (typeof snippetStyles)[number];

/** How the end of a generation becomes known: by asking, or by a POST to `webhookUrl`. */
export const snippetFollows = ['polling', 'webhook'] as const;
export type SnippetFollow = (typeof snippetFollows)[number];

/** The shell that the curl snippet is written for. */
export const snippetShells = ['bash', 'powershell'] as const;
export type SnippetShell = (typeof snippetShells)[number];

/** One request, written down in one language. */
export interface Snippet {
  readonly id: SnippetId;
  /** A proper name, the same in every language. */
  readonly label: string;
  /** The grammar that highlights it, as shiki names it. */
  readonly language: 'bash' | 'powershell' | 'javascript' | 'python' | 'graphql';
  readonly code: string;
}

export interface SnippetSettings {
  /** Absolute address of the GraphQL endpoint. */
  readonly endpoint: string;
  /** The key to print. Absent: the code makes a new one on each run, so a copy can be edited and run again. */
  readonly idempotencyKey?: string;
  /** Minimal when absent. */
  readonly style?: SnippetStyle;
  /** Polling when absent. With `webhook`, a request without `webhookUrl` gets a placeholder. */
  readonly follow?: SnippetFollow;
  /** Bash when absent. Only the curl snippet differs. */
  readonly shell?: SnippetShell;
}

/** What a snippet is written from: the request with well-formed text, and the settings. */
export interface SnippetSource extends SnippetSettings {
  readonly input: GenerateInput;
}

/** Submits. A retry can find the generation ended, so the answer may hold all that the end has. */
export const generateDocument = `mutation Generate($input: GenerateInput!) {
  generate(input: $input) {
    id status creditCost estimatedTime
    url error { code message }
  }
}`;

/** Follows a generation to its end. */
export const generationDocument = `query Generation($id: ID!) {
  generation(id: $id) {
    id status progress url error { code message }
  }
}`;

/** Seconds between two questions about a generation. */
export const pollSeconds = 2;

/** Stands for the caller's own receiver. */
export const ownWebhook = 'https://example.com/webhooks/doitong';
