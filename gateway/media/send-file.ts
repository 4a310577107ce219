import type { ServerResponse } from 'node:http';
import send from 'send';
import { mediaType } from './media-format.ts';
import { refuseGone, refuseUnreadable } from './refuse-media.ts';
import type { AnswerFile } from './serve-media.ts';

/** Answers with the file itself, from a folder of this machine. */
export function createFileAnswer(directory: string): AnswerFile {
  return async (request, response, { key, secondsLeft, asAttachment }) => {
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
  };
}

function answerFailure(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  if (response.headersSent) response.destroy();
  else if (status === 404) refuseGone(response);
  else if (status >= 500) refuseUnreadable(response);
  else {
    for (const name of ['Content-Type', 'Cache-Control', 'Content-Disposition']) response.removeHeader(name);
    response.writeHead(status, { ...headers, 'Content-Length': 0 }).end();
  }
}
