import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { GenerateInput } from '#contract/request.ts';

export interface Gateway {
  /** Address of the deployment, without a slash at the end. */
  readonly origin: string;
  readonly key: string;
}

export interface Generated {
  readonly url: string;
  readonly metadata: {
    readonly format: string;
    readonly width: number | null;
    readonly height: number | null;
    readonly duration: number | null;
    readonly bytes: number;
  };
}

interface Following {
  readonly id: string;
  readonly status: string;
  readonly url: string | null;
  readonly metadata: Generated['metadata'] | null;
  readonly error: { readonly message: string } | null;
}

const fields = 'id status url metadata { format width height duration bytes } error { message }';

/** Generates like any client: submits, follows it to its end, answers with the address of the file. */
export async function generate(gateway: Gateway, input: GenerateInput): Promise<Generated> {
  const submit = `mutation($input: GenerateInput!) { generate(input: $input) { ${fields} } }`;
  const follow = `query($id: ID!) { generation(id: $id) { ${fields} } }`;
  let { generate: generation } = await ask<{ generate: Following }>(gateway, submit, { input });
  while (generation.status === 'QUEUED' || generation.status === 'PROCESSING') {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    ({ generation } = await ask<{ generation: Following }>(gateway, follow, { id: generation.id }));
  }
  const { url, metadata, error } = generation;
  if (!url || !metadata)
    throw new Error(`${input.provider} ended as ${generation.status}: ${error?.message}`);
  return { url, metadata };
}

/** Saves the file behind an address. */
export async function download(url: string, file: string): Promise<void> {
  const { ok, status, body } = await fetch(url);
  if (!ok || !body) throw new Error(`${url} answered ${status}.`);
  await pipeline(body, createWriteStream(file));
}

async function ask<T>(gateway: Gateway, query: string, variables: object): Promise<T> {
  const response = await fetch(`${gateway.origin}/graphql`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${gateway.key}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: T | null; errors?: { message: string }[] };
  if (!data || errors)
    throw new Error(errors?.map(({ message }) => message).join(' ') ?? `HTTP ${response.status}`);
  return data;
}
