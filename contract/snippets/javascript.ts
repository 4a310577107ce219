import { headers } from '../limits.ts';
import {
  completedCheck,
  documents,
  inputConstant,
  keyExpression,
  patientFetch,
  pollLoop,
  saveWithNode,
} from './javascript-parts.ts';
import { commentLines, keyNote } from './patience.ts';
import { receiveWithNode } from './receive-with-node.ts';
import type { Snippet, SnippetSource } from './snippet.ts';
import { verifyNode, verifyNodeImports } from './verify-webhook.ts';

/**
 * An ES module for Node 20 and later. While it polls, all but the line that reads the key and the last step, which saves
 * the file, also runs in a browser.
 */
export function javascriptSnippet(source: SnippetSource): Snippet {
  const parts = source.follow === 'webhook' ? receiving(source) : polling(source);
  return { id: 'javascript', label: 'JavaScript', language: 'javascript', code: parts.join('\n') };
}

function polling(source: SnippetSource): string[] {
  return [
    ...head(source),
    ...caller(source),
    `${submission(source)}\nlet generation = submitted.generate;\n`,
    pollLoop(source, '({ generation } = await call(GENERATION, { id: generation.id }));'),
    saveWithNode(source),
  ];
}

function receiving(source: SnippetSource): string[] {
  const submit = `${submission(source)}\nconsole.log(\`Submitted \${submitted.generate.id}\`);\n`;
  return [
    `${verifyNodeImports}import { createServer } from "node:http";\n`,
    ...head(source),
    ...caller(source),
    verifyNode,
    receiveWithNode(submit),
    completedCheck,
    saveWithNode(source),
  ];
}

function head(source: SnippetSource): string[] {
  return [
    `const endpoint = ${JSON.stringify(source.endpoint)};\nconst apiKey = process.env.DOITONG_API_KEY;\n`,
    inputConstant(source),
    documents('', source),
  ];
}

function caller({ style }: SnippetSource): string[] {
  return style === 'production' ? [callWith('patientFetch'), patientFetch] : [callWith('fetch')];
}

function callWith(fetch: string): string {
  return `async function call(query, variables, headers = {}) {
  const response = await ${fetch}(endpoint, {
    method: "POST",
    headers: {
      Authorization: \`Bearer \${apiKey}\`,
      "Content-Type": "application/json",
      ...headers,
    },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) {
    const [{ message, extensions }] = errors;
    throw new Error(\`\${extensions?.code}: \${message}\`);
  }
  return data;
}
`;
}

function submission(source: SnippetSource): string {
  const key = keyExpression(source);
  if (source.style !== 'production') {
    return `const submitted = await call(
  GENERATE,
  { input },
  { "${headers.idempotencyKey}": ${key} },
);`;
  }
  return `${commentLines(keyNote, '//')}
const idempotencyKey = ${key};
const submitted = await call(
  GENERATE,
  { input },
  { "${headers.idempotencyKey}": idempotencyKey },
);`;
}

/** The part of the production variant that sends again, for whoever has a caller already. */
export function retryingCallJavascript(endpoint: string): string {
  return `const endpoint = ${JSON.stringify(endpoint)};
const apiKey = process.env.DOITONG_API_KEY;

${callWith('patientFetch')}
${patientFetch}`;
}
