import { setTimeout as wait } from 'node:timers/promises';

export interface Ask {
  readonly key: string;
  readonly query: string;
  readonly variables?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answered {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: each caller knows what it asked for.
  readonly data: any;
  /** Code of the first error. */
  readonly code: string | undefined;
}

/** One try of a request. Times by `performance.now()`. */
export interface Attempt {
  readonly sentAt: number;
  readonly endedAt: number;
  /** Why there was no answer of the product. */
  readonly failure?: string;
}

const PATIENCE_MS = 90_000;
const ANSWER_MS = 20_000;

async function askOnce(url: string, { key, query, variables, headers }: Ask): Promise<Answered> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}`, ...headers },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(ANSWER_MS),
  });
  if (isOfBalancer(response)) throw new SyntaxError(`The balancer answered ${response.status}.`);
  const { data, errors } = await response.json();
  return { status: response.status, data, code: errors?.[0]?.extensions?.code };
}

/** Whether a balancer answers in the place of the product, whose answers all have an id. */
function isOfBalancer({ status, headers }: Response): boolean {
  return status >= 500 && !headers.has('x-request-id');
}

/** Whether there was no answer at all, or half of one: what a killed server leaves of a request. */
function isBrokenOff(error: unknown): error is Error {
  return (
    error instanceof TypeError || error instanceof SyntaxError || (error as Error).name === 'TimeoutError'
  );
}

/** Asks one server after the other until one answers, as the documentation tells callers to. */
export async function askUntilAnswered(
  urls: () => string,
  ask: Ask,
  note: (attempt: Attempt) => void = () => {},
): Promise<Answered> {
  const giveUpAt = Date.now() + PATIENCE_MS;
  for (;;) {
    const sentAt = performance.now();
    try {
      const answer = await askOnce(urls(), ask);
      note({ sentAt, endedAt: performance.now() });
      return answer;
    } catch (error) {
      if (!isBrokenOff(error)) throw error;
      note({ sentAt, endedAt: performance.now(), failure: String(error.cause ?? error.message) });
      if (Date.now() > giveUpAt) throw error;
      await wait(100);
    }
  }
}
