import { Agent, request } from 'node:http';

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
function sendOne({ url, method = 'GET', headers = {}, body }: LoadRequest, agent: Agent): Promise<number> {
  const startedAt = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent }, (response) => {
      response.resume();
      response.once('end', () => {
        if (response.statusCode === 200) resolve(performance.now() - startedAt);
        else reject(new Error(`${url} answered ${response.statusCode}`));
      });
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

/** One request, or several that are sent in turn. */
type Load = LoadRequest | readonly LoadRequest[];

function inTurn(load: Load): () => LoadRequest {
  const all: readonly LoadRequest[] = [load].flat();
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
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  const startedAt = performance.now();
  const until = startedAt + seconds * 1000;
  const worker = async () => {
    while (performance.now() < until) times.push(await sendOne(next(), agent));
  };
  await Promise.all(Array.from({ length: connections }, worker));
  agent.destroy();
  const elapsed = (performance.now() - startedAt) / 1000;
  return { requestsPerSecond: times.length / elapsed, times: times.sort((a, b) => a - b) };
}

/** Sends `rate` requests a second, whether or not earlier ones are answered: what a caller waits is not hidden. */
export async function sendAtRate(load: Load, rate: number, seconds: number): Promise<number[]> {
  const next = inTurn(load);
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const startedAt = performance.now();
  const answers = Array.from({ length: rate * seconds }, async (_, index) => {
    const due = startedAt + (index * 1000) / rate;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    await sendOne(next(), agent);
    return performance.now() - due;
  });
  const times = await Promise.all(answers);
  agent.destroy();
  return times.sort((a, b) => a - b);
}

/** The value below which a share of the sorted values lies. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
