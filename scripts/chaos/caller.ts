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

const PATIENCE_MS = 90_000;
const ANSWER_MS = 20_000;

async function askOnce(url: string, { key, query, variables, headers }: Ask): Promise<Answered> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}`, ...headers },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(ANSWER_MS),
  });
  const { data, errors } = await response.json();
  return { status: response.status, data, code: errors?.[0]?.extensions?.code };
}

/** Whether there was no answer at all, or half of one: what a killed server leaves of a request. */
function isBrokenOff(error: unknown): boolean {
  return (
    error instanceof TypeError || error instanceof SyntaxError || (error as Error).name === 'TimeoutError'
  );
}

/** Asks one server after the other until one answers, as the documentation tells callers to. */
export async function askUntilAnswered(urls: () => string, ask: Ask): Promise<Answered> {
  const giveUpAt = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await askOnce(urls(), ask);
    } catch (error) {
      if (!isBrokenOff(error) || Date.now() > giveUpAt) throw error;
      await wait(100);
    }
  }
}
