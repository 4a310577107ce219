import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import type { GraphQLError } from 'graphql';
import { WholeResponse } from './whole-response.ts';

/** Writes a fetch answer out: at once, or piece by piece, which ends when the caller has it all or has gone. */
export async function sendResponse(answer: Response, response: ServerResponse): Promise<void> {
  response.statusCode = answer.status;
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  if (answer instanceof WholeResponse && answer.whole !== null) {
    response.setHeader('Content-Length', Buffer.byteLength(answer.whole));
    response.end(answer.whole);
    return;
  }
  if (answer.body === null) {
    response.end();
    return;
  }
  try {
    await pipeline(Readable.fromWeb(answer.body as ReadableStream), response);
  } catch (error) {
    if (!isClosed(error)) throw error;
  }
}

/** Answers with one error, for what ends before the GraphQL library has its say. */
export async function sendError(error: GraphQLError, response: ServerResponse): Promise<void> {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const { http, ...extensions } = error.extensions as {
    http?: { status?: number; headers?: Record<string, string> };
  };
  for (const [name, value] of Object.entries(http?.headers ?? {})) response.setHeader(name, value);
  const body = JSON.stringify({ errors: [{ message: error.message, extensions }] });
  response.writeHead(http?.status ?? 500, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
  });
  response.end(body);
}

function isClosed(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}
