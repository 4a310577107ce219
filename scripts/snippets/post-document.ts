import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { GenerationStatus } from '#contract/request.ts';
import { isFinal } from '#contract/request.ts';

interface Asked {
  readonly status: GenerationStatus;
  readonly url: string | null;
  readonly error: { readonly message: string } | null;
}

/** What any GraphQL client does: posts the document as it is printed. Gives the id of the generation. */
export async function postDocument(endpoint: string, key: string, code: string): Promise<string> {
  const data = await post(endpoint, key, code);
  return (data.generate as { id: string }).id;
}

/** Asks with the query that the comment under the document shows, until the end, and saves the file. */
export async function followComment(
  endpoint: string,
  key: string,
  code: string,
  id: string,
  folder: string,
): Promise<string> {
  const comment = code.slice(code.indexOf('\n# query {') + 1).replaceAll(/^# /gm, '');
  for (;;) {
    const data = await post(endpoint, key, comment.replace('gen_…', id));
    const { status, url, error } = data.generation as Asked;
    if (url) return saveFile(url, folder);
    if (isFinal(status)) throw new Error(`${status}: ${error?.message}`);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}

/** Saves a result under the name in its address, and says so like the snippets do. */
export async function saveFile(url: string, folder: string): Promise<string> {
  const file = await fetch(url);
  if (!file.ok) throw new Error(`${url} answered ${file.status}.`);
  const name = path.basename(new URL(url).pathname);
  writeFileSync(path.join(folder, name), new Uint8Array(await file.arrayBuffer()));
  return `Saved as ${name}`;
}

async function post(endpoint: string, key: string, query: string): Promise<Record<string, unknown>> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as {
    data: Record<string, unknown>;
    errors?: readonly { readonly message: string }[];
  };
  if (errors) throw new Error(errors.map(({ message }) => message).join(' '));
  return data;
}
