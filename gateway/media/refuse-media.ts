import type { ServerResponse } from 'node:http';
import { type ErrorCode, errors } from '#contract/errors.ts';

/** Answers with an error as JSON `{ error: { code, message } }`. */
export function refuse(response: ServerResponse, code: ErrorCode, message: string): void {
  answerJson(response, errors[code].httpStatus, code, message);
}

/** The same with a status of its own. */
export function answerJson(response: ServerResponse, status: number, code: ErrorCode, message: string): void {
  const body = JSON.stringify({ error: { code, message } });
  for (const name of ['ETag', 'Last-Modified', 'Content-Disposition']) response.removeHeader(name);
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
  });
  response.end(body);
}

/** Says that a file is gone though its address is genuine. */
export function refuseGone(response: ServerResponse): void {
  refuse(response, 'NOT_FOUND', 'The file is no longer kept. Results are kept for the days of the plan.');
}

/** Says that the store of the files does not answer as it should. */
export function refuseUnreadable(response: ServerResponse): void {
  refuse(response, 'INTERNAL_ERROR', 'The file could not be read. Try again.');
}
