import type { z } from 'zod';

export interface JsonRequest<Value> {
  readonly fetch: typeof globalThis.fetch;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON with POST; without it the request is a GET. */
  readonly body?: object;
  readonly signal: AbortSignal;
  readonly answer: z.ZodType<Value>;
}

/** Asks a vendor that has no client of its own. Rejects where the answer is not what the vendor documents. */
export async function requestJson<Value>(request: JsonRequest<Value>): Promise<Value> {
  const { fetch, url, headers, body, signal, answer } = request;
  const sent =
    body === undefined
      ? { headers }
      : {
          method: 'POST',
          headers: { ...headers, 'Content-Type': 'application/json' },
          body: JSON.stringify(body),
        };
  const response = await fetch(url, { ...sent, signal });
  return answer.parse(await response.json());
}
