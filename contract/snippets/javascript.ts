import { javascript, literal } from './literal.ts';
import {
  generateDocument,
  generationDocument,
  pollSeconds,
  type Snippet,
  type SnippetSource,
} from './snippet.ts';

/** An ES module for Node 20 and later. All but the last step, which saves the file, also runs in a browser. */
export function javascriptSnippet(source: SnippetSource): Snippet {
  return { id: 'javascript', label: 'JavaScript', language: 'javascript', code: module(source) };
}

function module({ input, endpoint, idempotencyKey }: SnippetSource): string {
  const key = idempotencyKey === undefined ? 'crypto.randomUUID()' : JSON.stringify(idempotencyKey);
  return `const input = ${literal(input, javascript)};

async function call(query, variables, headers = {}) {
  const response = await fetch(${JSON.stringify(endpoint)}, {
    method: "POST",
    headers: {
      Authorization: \`Bearer \${process.env.DOITONG_API_KEY}\`,
      "Content-Type": "application/json",
      ...headers,
    },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(\`\${errors[0].extensions?.code}: \${errors[0].message}\`);
  return data;
}

const submitted = await call(
  \`${generateDocument}\`,
  { input },
  { "Idempotency-Key": ${key} },
);

let generation = submitted.generate;
while (generation.status === "QUEUED" || generation.status === "PROCESSING") {
  await new Promise((resolve) => setTimeout(resolve, ${pollSeconds * 1000}));
  const followed = await call(
    \`${generationDocument}\`,
    { id: generation.id },
  );
  generation = followed.generation;
}
if (generation.status !== "COMPLETED") throw new Error(generation.error?.message ?? generation.status);

${saveWithNode}`;
}

/** The last step of the JavaScript snippets: the file keeps the name it has in its address. */
export const saveWithNode = `const file = await fetch(generation.url);
if (!file.ok) throw new Error(\`HTTP \${file.status}\`);
const name = new URL(generation.url).pathname.split("/").pop();
const { writeFile } = await import("node:fs/promises");
await writeFile(name, new Uint8Array(await file.arrayBuffer()));
console.log(\`Saved as \${name}\`);
`;
