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

/** An ES module for Apollo Client 4: `HttpLink` is given explicitly, and React is not needed. */
export function apolloSnippet(source: SnippetSource): Snippet {
  const code = (source.follow === 'webhook' ? receiving(source) : polling(source)).join('\n');
  return { id: 'apollo', label: 'Apollo', language: 'javascript', code };
}

const imports = `// npm install @apollo/client@4 graphql rxjs
import { ApolloClient, gql, HttpLink, InMemoryCache } from "@apollo/client";
`;

function polling(source: SnippetSource): string[] {
  return [
    imports,
    ...head(source),
    `${submission(source)}\nlet generation = submitted.data.generate;\n`,
    pollLoop(source, question),
    saveWithNode(source),
    ...tail(source),
  ];
}

function receiving(source: SnippetSource): string[] {
  const submit = `${submission(source)}\nconsole.log(\`Submitted \${submitted.data.generate.id}\`);\n`;
  return [
    `${imports}${verifyNodeImports}import { createServer } from "node:http";\n`,
    ...head(source),
    verifyNode,
    receiveWithNode(submit),
    completedCheck,
    saveWithNode(source),
    ...tail(source),
  ];
}

const question = `const followed = await client.query({
  query: GENERATION,
  variables: { id: generation.id },
  fetchPolicy: "network-only",
});
generation = followed.data.generation;`;

function head(source: SnippetSource): string[] {
  return [client(source), documents('gql', source), inputConstant(source)];
}

function tail({ style }: SnippetSource): string[] {
  return style === 'production' ? [patientFetch] : [];
}

function client({ endpoint, style }: SnippetSource): string {
  return `const client = new ApolloClient({
  cache: new InMemoryCache(),
  link: new HttpLink({
    uri: ${JSON.stringify(endpoint)},
    headers: { Authorization: \`Bearer \${process.env.DOITONG_API_KEY}\` },
${style === 'production' ? '    fetch: patientFetch,\n' : ''}  }),
});
`;
}

function submission(source: SnippetSource): string {
  const isProduction = source.style === 'production';
  const key = isProduction ? 'idempotencyKey' : keyExpression(source);
  const constant = `${commentLines(keyNote, '//')}
const idempotencyKey = ${keyExpression(source)};
`;
  return `${isProduction ? constant : ''}const submitted = await client.mutate({
  mutation: GENERATE,
  variables: { input },
  context: { headers: { "${headers.idempotencyKey}": ${key} } },
});`;
}
