import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type OperationName, operationTexts } from '#contract/operations.ts';
import { type GenerateInput, type GenerationStatus, isFinal } from '#contract/request.ts';

const run = promisify(execFile);

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: what a journey reads of it is what the journey is about.
  readonly body: any;
}

export interface FinishedGeneration {
  readonly id: string;
  readonly status: GenerationStatus;
  readonly url: string;
  readonly creditCost: number;
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly metadata: {
    readonly width: number | null;
    readonly height: number | null;
    readonly duration: number | null;
    readonly format: string;
    readonly bytes: number;
  };
}

/** A key as a developer gets one: from the terminal, with nothing else in the output. */
export async function createKey(plan = 'enterprise'): Promise<string> {
  const { stdout } = await run(
    'npm',
    ['run', '--silent', 'key', '--', '--plan', plan, '--credits', '10000000'],
    {
      env: { ...process.env, DATA_DIR: process.env.E2E_DATA_DIR },
    },
  );
  const [key = '', ...rest] = stdout.trimEnd().split('\n');
  if (rest.length > 0) throw new Error(`The command printed more than a key: ${rest.length + 1} lines`);
  return key;
}

/** Sends a body as it stands; without a key when `key` is null. */
export async function post(baseURL: string, key: string | null, body: string): Promise<Answer> {
  const headers = {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json',
    ...(key !== null && { authorization: `Bearer ${key}` }),
  };
  const response = await fetch(`${baseURL}/graphql`, { method: 'POST', headers, body });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: text.startsWith('{') ? JSON.parse(text) : undefined,
  };
}

function ask(baseURL: string, key: string, name: OperationName, variables: object): Promise<Answer> {
  return post(baseURL, key, JSON.stringify({ query: operationTexts[name], operationName: name, variables }));
}

/** Runs a request to its end by polling, as a client does. Throws when it is not accepted. */
export async function generate(
  baseURL: string,
  key: string,
  input: GenerateInput,
): Promise<FinishedGeneration> {
  const accepted = await ask(baseURL, key, 'Generate', { input });
  const id = accepted.body?.data?.generate?.id;
  if (typeof id !== 'string') throw new Error(`${input.provider} was not accepted: ${accepted.text}`);
  for (;;) {
    const { body } = await ask(baseURL, key, 'Generation', { id });
    if (isFinal(body.data.generation.status)) return body.data.generation;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
