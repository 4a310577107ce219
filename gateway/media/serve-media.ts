import type { IncomingMessage, ServerResponse } from 'node:http';
import { finished } from 'node:stream/promises';
import send from 'send';
import { type ErrorCode, errors } from '#contract/errors.ts';
import { mediaType } from './media-format.ts';
import type { MediaAddress, PathSigner } from './signed-path.ts';

export interface MediaServerOptions {
  /** The folder of the file store. */
  readonly directory: string;
  readonly signer: PathSigner;
  readonly now: () => number;
}

const reads = 'GET, HEAD, OPTIONS';

/**
 * Answers `/media/<file>`: 200, 206, 304 and 416 with the file's type, length and ETag, and as JSON
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
      else if (address) sendFile(request, response, address, url.searchParams.has('download'), options);
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

function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  address: MediaAddress,
  asAttachment: boolean,
  { directory, now }: MediaServerOptions,
): void {
  const { key, expiresAt } = address;
  const secondsLeft = Math.max(0, Math.floor((expiresAt - now()) / 1_000));
  send(request, `/${key}`, { root: directory, index: false, dotfiles: 'deny' })
    .on('headers', (_: ServerResponse, __: string, stat: { size: number; mtimeMs: number }) => {
      response.setHeader('Content-Type', mediaType(key));
      response.setHeader('Cache-Control', `private, max-age=${secondsLeft}, immutable`);
      response.setHeader('ETag', `"${stat.size.toString(36)}-${Math.round(stat.mtimeMs).toString(36)}"`);
      if (asAttachment) response.setHeader('Content-Disposition', `attachment; filename="${key}"`);
    })
    .on('error', (error: Error & { status?: number; headers?: Record<string, string> }) =>
      answerFailure(response, error.status ?? 500, error.headers),
    )
    .pipe(response);
}

function answerFailure(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  if (response.headersSent) response.destroy();
  else if (status === 404)
    refuse(response, 'NOT_FOUND', 'The file is no longer kept. Results are kept for the days of the plan.');
  else if (status >= 500) refuse(response, 'INTERNAL_ERROR', 'The file could not be read. Try again.');
  else {
    for (const name of ['Content-Type', 'Cache-Control', 'Content-Disposition']) response.removeHeader(name);
    response.writeHead(status, { ...headers, 'Content-Length': 0 }).end();
  }
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

function refuse(response: ServerResponse, code: ErrorCode, message: string): void {
  answerJson(response, errors[code].httpStatus, code, message);
}

function answerJson(response: ServerResponse, status: number, code: ErrorCode, message: string): void {
  const body = JSON.stringify({ error: { code, message } });
  for (const name of ['ETag', 'Last-Modified', 'Content-Disposition']) response.removeHeader(name);
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
  });
  response.end(body);
}

function ignoreClosed(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
}
