import { setTimeout as wait } from 'node:timers/promises';
import { type Attempt, askUntilAnswered } from './caller.ts';

const EVERY_MS = 100;

interface Reading {
  readonly url: string;
  readonly key: string;
  readonly note: (attempt: Attempt) => void;
}

/** Reads pages and asks the API without a key of an intent, all the time, until what it returns is called. */
export function keepReading({ url, key, note }: Reading): () => Promise<void> {
  let going = true;
  const open = new Set<Promise<void>>();
  const errors: unknown[] = [];
  const begin = (read: Promise<void>) => {
    const done = read.catch((error: unknown) => void errors.push(error)).then(() => void open.delete(done));
    open.add(done);
  };
  const ask = async () => {
    await askUntilAnswered(() => url, { key, query: '{ account { balance reserved } }' }, note);
  };
  const running = (async () => {
    for (let count = 0; going; count++) {
      begin(count % 2 === 0 ? ask() : readPage(`${url}${PAGES[count % PAGES.length]}`, note));
      await wait(EVERY_MS);
    }
  })();
  return async () => {
    going = false;
    await running;
    await Promise.all(open);
    if (errors.length > 0) throw new AggregateError(errors, 'Readers got no answer for long.');
  };
}

const PAGES = ['/en', '/pt/models', '/schema.graphql', '/en/pricing', '/healthz'] as const;

async function readPage(url: string, note: (attempt: Attempt) => void): Promise<void> {
  const sentAt = performance.now();
  const failure = await failureOf(url);
  note({ sentAt, endedAt: performance.now(), ...(failure === undefined ? {} : { failure }) });
}

async function failureOf(url: string): Promise<string | undefined> {
  try {
    const answer = await fetch(url);
    await answer.arrayBuffer();
    return answer.ok ? undefined : `${url} answered ${answer.status}`;
  } catch (error) {
    if (error instanceof TypeError) return `${url}: ${String(error.cause ?? error.message)}`;
    throw error;
  }
}
