import { request as send } from 'node:http';
import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import { type FuzzedProduct, startFuzzedProduct } from './fuzzed-product.ts';
import { type FuzzAnswer, judgeAnswer } from './judge-answer.ts';
import { type FuzzRequest, fuzzRequest } from './requests.ts';

export interface FuzzOptions {
  readonly runs: number;
  readonly seed: number;
}

export interface FuzzReport {
  readonly counts: Readonly<Record<string, number>>;
  readonly statuses: Readonly<Record<string, number>>;
  /** What was wrong, with the request; at most 20 are kept. */
  readonly failures: readonly { readonly problem: string; readonly request: FuzzRequest }[];
  readonly failed: number;
  readonly alive: boolean;
  readonly errorsLogged: number;
  /** MB after a tenth of the requests and after all. */
  readonly memory: { readonly before: Memory; readonly after: Memory };
}

type Memory = Awaited<ReturnType<FuzzedProduct['memory']>>;

const AT_ONCE = 8;
const KEPT = 20;
const BATCH = 500;

function sendRequest(url: string, { method, path, headers, body }: FuzzRequest): Promise<FuzzAnswer> {
  return new Promise((resolve, reject) => {
    const target = new URL(url);
    const options = { host: target.hostname, port: target.port, method, path, headers };
    const sent = send(options, async (response) => {
      const contentType = response.headers['content-type'] ?? '';
      const answer = contentType.includes('event-stream') ? '' : await text(response);
      if (answer === '') response.destroy();
      resolve({ status: response.statusCode ?? 0, contentType, text: answer });
    });
    sent.setTimeout(30_000, () => sent.destroy(new Error('There was no answer within 30 s.')));
    sent.once('error', reject);
    sent.end(body);
  });
}

/** Headers as a client library lets them through, which is not all that can be generated. */
function sendable(request: FuzzRequest): FuzzRequest {
  const entries = Object.entries(request.headers).map(([name, value]) => [name, value.trim()]);
  return { ...request, headers: Object.fromEntries(entries) };
}

async function problemOf(product: FuzzedProduct, request: FuzzRequest): Promise<[string | null, number]> {
  try {
    const answer = await sendRequest(product.url, request);
    return [judgeAnswer(request, answer, product.dataDir), answer.status];
  } catch (error) {
    return [`broke off: ${error instanceof Error ? error.message : 'for an unknown reason'}`, 0];
  }
}

/** Sends generated requests to a product of its own, and judges every answer. */
export async function runFuzz({ runs, seed }: FuzzOptions): Promise<FuzzReport> {
  const product = await startFuzzedProduct();
  const counts: Record<string, number> = {};
  const statuses: Record<string, number> = {};
  const failures: { problem: string; request: FuzzRequest }[] = [];
  let failed = 0;
  let before: Memory | undefined;
  const one = async (generated: FuzzRequest) => {
    const request = sendable(generated);
    const [problem, status] = await problemOf(product, request);
    counts[request.kind] = (counts[request.kind] ?? 0) + 1;
    statuses[status] = (statuses[status] ?? 0) + 1;
    if (problem === null) return;
    failed += 1;
    if (failures.length < KEPT) failures.push({ problem, request });
  };
  try {
    for (let from = 0; from < runs; from += BATCH) {
      const numRuns = Math.min(BATCH, runs - from);
      const batch = fc.sample(fuzzRequest(product.key), { seed: seed + from, numRuns });
      await inParallel(batch, one);
      if (from + numRuns >= runs / 10) before ??= await product.memory();
    }
    const after = await product.memory();
    return {
      counts,
      statuses,
      failures,
      failed,
      alive: product.isAlive(),
      errorsLogged: product.errorsLogged(),
      memory: { before: before ?? after, after },
    };
  } finally {
    await product.stop();
  }
}

async function inParallel(requests: readonly FuzzRequest[], one: (request: FuzzRequest) => Promise<void>) {
  const waiting = [...requests];
  const worker = async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) await one(next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
