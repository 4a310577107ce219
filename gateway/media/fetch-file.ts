import { createWriteStream } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import type { LookupFunction } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { requestLimits } from '#contract/limits.ts';
import { type CheckUrlOptions, checkUrl } from '../network/check-url.ts';
import { guardedRequest } from '../network/guarded-request.ts';

const redirectsMax = 3;
const redirects = new Set([301, 302, 303, 307, 308]);

export interface FetchFileOptions extends CheckUrlOptions {
  readonly signal: AbortSignal;
  /** Milliseconds for the whole of it. Default 30 s. */
  readonly withinMs?: number;
  /** Default: what a caller's file may have. */
  readonly bytesMax?: number;
  readonly lookup?: LookupFunction;
}

/** Why a caller's file could not be had. `message` is public: a sentence about the address, without its secrets. */
export class FetchFileError extends Error {
  override readonly name = 'FetchFileError';
}

/**
 * Downloads a file to a local path: public addresses only, also after redirects, no more bytes and no longer than allowed.
 * Rejects with FetchFileError, or with the reason of the signal.
 */
export async function fetchFile(address: string, to: string, options: FetchFileOptions): Promise<void> {
  const withinMs = options.withinMs ?? 30_000;
  const late = AbortSignal.timeout(withinMs);
  const signal = AbortSignal.any([options.signal, late]);
  try {
    const answer = await follow(address, { ...options, signal });
    await save(answer, to, { signal, bytesMax: options.bytesMax ?? requestLimits.mediaBytesMax });
  } catch (cause) {
    options.signal.throwIfAborted();
    if (cause instanceof FetchFileError) throw cause;
    const what = late.aborted ? `took longer than ${withinMs / 1_000} seconds` : 'could not be reached';
    throw new FetchFileError(`The address ${what}. Check it, or send the file as a data URL.`, { cause });
  }
}

async function follow(address: string, options: FetchFileOptions, hops = 0): Promise<IncomingMessage> {
  const problem = await checkUrl(address, '', options);
  if (problem)
    throw new FetchFileError(hops === 0 ? problem.message : `A redirect went astray. ${problem.message}`);
  const url = new URL(address);
  const answer = await guardedRequest(url, {
    method: 'GET',
    headers: { Accept: '*/*', 'Accept-Encoding': 'identity', 'User-Agent': 'Doitong' },
    signal: options.signal,
    allowPrivate: options.allowPrivate,
    lookup: options.lookup,
  });
  const status = answer.statusCode ?? 0;
  if (status === 200) return answer;
  answer.destroy();
  if (!redirects.has(status) || !answer.headers.location)
    throw new FetchFileError(`The address answered with status ${status} instead of the file.`);
  if (hops === redirectsMax) throw new FetchFileError('The address redirects more than three times.');
  const next = URL.parse(answer.headers.location, url);
  if (!next) throw new FetchFileError('The address redirects to something that is no address.');
  return follow(next.href, options, hops + 1);
}

async function save(
  answer: IncomingMessage,
  to: string,
  { signal, bytesMax }: { signal: AbortSignal; bytesMax: number },
): Promise<void> {
  const megabytes = Math.floor(bytesMax / 1024 / 1024);
  const tooLarge = () => new FetchFileError(`The file is larger than ${megabytes} MB. Send a smaller one.`);
  if (Number(answer.headers['content-length'] ?? 0) > bytesMax) {
    answer.destroy();
    throw tooLarge();
  }
  let bytes = 0;
  await pipeline(
    answer,
    async function* limit(chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        bytes += chunk.length;
        if (bytes > bytesMax) throw tooLarge();
        yield chunk;
      }
    },
    createWriteStream(to),
    { signal },
  );
}
