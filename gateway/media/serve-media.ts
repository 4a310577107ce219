import type { IncomingMessage, ServerResponse } from 'node:http';
import { finished } from 'node:stream/promises';
import type { ErrorCode } from '#contract/errors.ts';
import { answerJson, refuse } from './refuse-media.ts';
import type { MediaAddress, PathSigner } from './signed-path.ts';

/** A file that a request may have. */
export interface ServedFile {
  readonly key: string;
  /** Until its address expires; whole seconds. */
  readonly secondsLeft: number;
  /** Whether a browser is to save it instead of showing it. */
  readonly asAttachment: boolean;
}

/** How a store answers GET and HEAD for a file whose address is genuine, also when it has none. */
export type AnswerFile = (
  request: IncomingMessage,
  response: ServerResponse,
  file: ServedFile,
) => Promise<void>;

export interface MediaServerOptions {
  readonly answerFile: AnswerFile;
  readonly signer: PathSigner;
  readonly now: () => number;
}

const reads = 'GET, HEAD, OPTIONS';

/**
 * Answers `/media/<file>`: as the store does, which is with the file or with where it is, and as JSON
 * `{ error: { code, message } }` 403 for an address that expired or was not signed here, 404, 405.
 * Resolves when the answer has been sent or the caller has gone.
 */
export function createMediaServer(options: MediaServerOptions) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    setOpenHeaders(response);
    const url = new URL(request.url ?? '/', 'http://media');
    if (request.method === 'OPTIONS') answerPreflight(response);
    else if (request.method !== 'GET' && request.method !== 'HEAD') refuseMethod(response);
    else {
      const address = options.signer.read(url.pathname, url.searchParams);
      const refusal = refusalOf(address);
      if (refusal) refuse(response, ...refusal);
      else if (address) {
        const secondsLeft = Math.max(0, Math.floor((address.expiresAt - options.now()) / 1_000));
        const asAttachment = url.searchParams.has('download');
        await options.answerFile(request, response, { key: address.key, secondsLeft, asAttachment });
      }
    }
    await finished(response).catch(ignoreClosed);
  };
}

/** Pages of any origin may show the files: the signature is the permission. */
function setOpenHeaders(response: ServerResponse): void {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Access-Control-Expose-Headers', 'Accept-Ranges, Content-Length, Content-Range, ETag');
}

function refusalOf(address: MediaAddress | null): [ErrorCode, string] | null {
  if (address === null) return ['NOT_FOUND', 'There is no such file.'];
  if (address.state === 'forged')
    return [
      'FORBIDDEN',
      'The signature does not fit this address. Use it exactly as the generation gave it.',
    ];
  if (address.state === 'expired')
    return ['FORBIDDEN', 'The address has expired. Read the generation again to get a fresh one.'];
  return null;
}

function answerPreflight(response: ServerResponse): void {
  response.writeHead(204, {
    'Access-Control-Allow-Methods': reads,
    'Access-Control-Allow-Headers': 'Range, If-Range, If-None-Match, If-Modified-Since',
    'Access-Control-Max-Age': '86400',
  });
  response.end();
}

function refuseMethod(response: ServerResponse): void {
  response.setHeader('Allow', reads);
  answerJson(response, 405, 'INVALID_INPUT', 'Files can only be read: use GET or HEAD.');
}

function ignoreClosed(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
}
