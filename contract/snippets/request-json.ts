import { indent } from './indent.ts';
import { literal, printableJson } from './literal.ts';
import { generateDocument, type SnippetSource } from './snippet.ts';

/**
 * The body of `generate` for a shell to send: JSON, but for line breaks inside the document, which whoever sends it has
 * to take out. No line is anything else than printable characters.
 */
export function requestText({ input }: SnippetSource): string {
  return `{
  "query": "${indent(generateDocument, 2).trimStart()}",
  "variables": {
    "input": ${literal(input, printableJson, 4)}
  }
}`;
}
