import { placeholderOrigin } from '#components/code/placeholder-origin.ts';
import { fence } from '#components/prose/fence.ts';
import { headers } from '#contract/limits.ts';
import { indent } from '#contract/snippets/indent.ts';
import { generateDocument, generationDocument, pollSeconds } from '#contract/snippets/snippet.ts';
import type { LocalPart } from '../local-part.ts';
import { pick } from './pick.ts';

/** `<ApolloReact part="client" />`: one file of a React application with Apollo Client 4. */
export const apolloReact: LocalPart = ({ part }) =>
  pick({ client: client(), hook: hook(), server: server() }, part);

function client(): string {
  return fence(
    'tsx',
    'client.tsx',
    `import { ApolloClient, HttpLink, InMemoryCache } from "@apollo/client";
import { ApolloProvider } from "@apollo/client/react";
import type { ReactNode } from "react";

const client = new ApolloClient({
  cache: new InMemoryCache(),
  link: new HttpLink({ uri: "/api/media" }),
});

export function MediaProvider({ children }: { children: ReactNode }) {
  return <ApolloProvider client={client}>{children}</ApolloProvider>;
}
`,
  );
}

function hook(): string {
  return fence(
    'tsx',
    'use-generation.tsx',
    `import { gql } from "@apollo/client";
import { useMutation, useQuery } from "@apollo/client/react";
import { useEffect, useRef } from "react";

interface Generation {
  id: string;
  status: "QUEUED" | "PROCESSING" | "COMPLETED" | "FAILED" | "CANCELED";
  progress?: number;
  url?: string | null;
  error?: { code: string; message: string } | null;
}

const GENERATE = gql\`
${indent(generateDocument, 2)}
\`;
const GENERATION = gql\`
${indent(generationDocument, 2)}
\`;

export function useGeneration() {
  const intent = useRef({ body: "", key: "" });
  const [generate, submission] = useMutation<{ generate: Generation }>(GENERATE);
  const id = submission.data?.generate.id;
  const { data, stopPolling } = useQuery<{ generation: Generation }>(GENERATION, {
    variables: { id },
    skip: id === undefined,
    pollInterval: ${pollSeconds * 1000},
    fetchPolicy: "network-only",
  });
  const generation = data?.generation ?? submission.data?.generate;
  const ended = generation && !["QUEUED", "PROCESSING"].includes(generation.status);
  useEffect(() => {
    if (ended) stopPolling();
  }, [ended, stopPolling]);

  // The same input keeps its key, so a second click or a retry is not charged twice.
  function start(input: object) {
    const body = JSON.stringify(input);
    if (intent.current.body !== body) intent.current = { body, key: crypto.randomUUID() };
    const headers = { "${headers.idempotencyKey}": intent.current.key };
    return generate({ variables: { input }, context: { headers } });
  }

  return { start, generation, error: submission.error };
}
`,
  );
}

function server(): string {
  return fence(
    'typescript',
    'app/api/media/route.ts',
    `export async function POST(request: Request) {
  const headers = new Headers({
    Authorization: \`Bearer \${process.env.DOITONG_API_KEY}\`,
    "Content-Type": "application/json",
  });
  const key = request.headers.get("${headers.idempotencyKey}");
  if (key) headers.set("${headers.idempotencyKey}", key);
  return fetch("${placeholderOrigin}/graphql", { method: "POST", headers, body: await request.text() });
}
`,
  );
}
