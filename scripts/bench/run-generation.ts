import { operationTexts } from '#contract/operations.ts';
import { type GenerateInput, isFinal } from '#contract/request.ts';
import type { Product } from './start-product.ts';

/** The body and headers of a call to the gateway. */
export function graphqlCall(key: string, operationName: 'Generate' | 'Generation', variables: object) {
  return {
    method: 'POST' as const,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({ query: operationTexts[operationName], operationName, variables }),
  };
}

/** Runs a request and resolves with the milliseconds from sending it to knowing that the file is ready. */
export async function timeToResult(
  { url, key }: Pick<Product, 'url' | 'key'>,
  input: GenerateInput,
): Promise<number> {
  const startedAt = performance.now();
  const accepted = await (await fetch(`${url}/graphql`, graphqlCall(key, 'Generate', { input }))).json();
  const id = accepted.data?.generate?.id;
  if (typeof id !== 'string') throw new Error(`${input.provider}: ${accepted.errors?.[0]?.message}`);
  for (;;) {
    const { data } = await (await fetch(`${url}/graphql`, graphqlCall(key, 'Generation', { id }))).json();
    const { status, error } = data.generation;
    if (status === 'COMPLETED') return performance.now() - startedAt;
    if (isFinal(status)) throw new Error(`${input.provider} ended ${status}: ${error?.message}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
