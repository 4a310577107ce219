import { saveWithNode } from './javascript.ts';
import { javascript, literal } from './literal.ts';
import {
  generateDocument,
  generationDocument,
  pollSeconds,
  type Snippet,
  type SnippetSource,
} from './snippet.ts';

/** An ES module for Apollo Client 4: `HttpLink` is given explicitly, and React is not needed. */
export function apolloSnippet(source: SnippetSource): Snippet {
  return { id: 'apollo', label: 'Apollo', language: 'javascript', code: module(source) };
}

function module({ input, endpoint, idempotencyKey }: SnippetSource): string {
  const key = idempotencyKey === undefined ? 'crypto.randomUUID()' : JSON.stringify(idempotencyKey);
  return `// npm install @apollo/client@4 graphql rxjs
import { ApolloClient, gql, HttpLink, InMemoryCache } from "@apollo/client";

const client = new ApolloClient({
  cache: new InMemoryCache(),
  link: new HttpLink({
    uri: ${JSON.stringify(endpoint)},
    headers: { Authorization: \`Bearer \${process.env.DOITONG_API_KEY}\` },
  }),
});

const GENERATE = gql\`
  ${generateDocument}
\`;
const GENERATION = gql\`
  ${generationDocument}
\`;

const input = ${literal(input, javascript)};

const submitted = await client.mutate({
  mutation: GENERATE,
  variables: { input },
  context: { headers: { "Idempotency-Key": ${key} } },
});

let generation = submitted.data.generate;
while (generation.status === "QUEUED" || generation.status === "PROCESSING") {
  await new Promise((resolve) => setTimeout(resolve, ${pollSeconds * 1000}));
  const followed = await client.query({
    query: GENERATION,
    variables: { id: generation.id },
    fetchPolicy: "network-only",
  });
  generation = followed.data.generation;
}
if (generation.status !== "COMPLETED") throw new Error(generation.error?.message ?? generation.status);

${saveWithNode}`;
}
