import { type HttpConnections, openConnections, requestBytes } from './http-connections.ts';

export interface LoadRequest {
  readonly url: string;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface LoadResult {
  readonly requestsPerSecond: number;
  /** Milliseconds of single answers, sorted. */
  readonly times: readonly number[];
}

/** Resolves with the milliseconds of one answer; rejects when its status is not 200. */
async function sendOne({ url, bytes }: Ready, connections: HttpConnections): Promise<number> {
  const startedAt = performance.now();
  const status = await connections.ask(url.host, bytes);
  if (status !== 200) throw new Error(`${url} answered ${status}`);
  return performance.now() - startedAt;
}

/** A request whose bytes are at hand. */
interface Ready {
  readonly url: URL;
  readonly bytes: Buffer;
}

function readyOf({ url: address, method = 'GET', headers = {}, body }: LoadRequest): Ready {
  const url = new URL(address);
  return { url, bytes: requestBytes(method, url, headers, body) };
}

/** One request, or several that are sent in turn. */
type Load = LoadRequest | readonly LoadRequest[];

function inTurn(load: Load): () => Ready {
  const all = [load].flat().map(readyOf);
  let sent = 0;
  return () => {
    const next = all[sent % all.length];
    if (next === undefined) throw new Error('There is nothing to send.');
    sent += 1;
    return next;
  };
}

/** Sends the load over `connections` at once for `seconds`, each as soon as the one before is answered. */
export async function sendLoad(load: Load, connections: number, seconds: number): Promise<LoadResult> {
  const next = inTurn(load);
  const opened = openConnections();
  const times: number[] = [];
  const startedAt = performance.now();
  const until = startedAt + seconds * 1000;
  const worker = async () => {
    while (performance.now() < until) times.push(await sendOne(next(), opened));
  };
  await Promise.all(Array.from({ length: connections }, worker));
  opened.close();
  const elapsed = (performance.now() - startedAt) / 1000;
  return { requestsPerSecond: times.length / elapsed, times: times.sort((a, b) => a - b) };
}

/** Sends `rate` requests a second, whether or not earlier ones are answered: what a caller waits is not hidden. */
export async function sendAtRate(load: Load, rate: number, seconds: number): Promise<number[]> {
  const next = inTurn(load);
  const opened = openConnections();
  const startedAt = performance.now();
  const answers = Array.from({ length: rate * seconds }, async (_, index) => {
    const due = startedAt + (index * 1000) / rate;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    await sendOne(next(), opened);
    return performance.now() - due;
  });
  const times = await Promise.all(answers);
  opened.close();
  return times.sort((a, b) => a - b);
}

/** The value below which a share of the sorted values lies. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
