import { isErrorCode } from '#contract/errors.ts';
import type { FuzzRequest } from './requests.ts';

export interface FuzzAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

/** What a program says of itself, and nobody says to a caller. */
const INTERNAL =
  /node_modules|\n\s+at |\.[jt]s:\d+:\d+|SQLITE_|SqliteError|Cannot read propert|is not a function|is not iterable|\[object Object\]|select ".+" from|ENOENT|Unexpected error/;

/** What is wrong with an answer; null when it is data or a documented error. */
export function judgeAnswer(request: FuzzRequest, answer: FuzzAnswer, dataDir: string): string | null {
  const { status, contentType, text } = answer;
  const asked = request.headers['doitong-simulate'] !== undefined && text.includes('was asked for by');
  if (status >= 500 && !asked) return `answered ${status}`;
  const echoed = `${request.body ?? ''}${request.path}${JSON.stringify(request.headers)}`;
  const leak = text.match(INTERNAL)?.[0] ?? (text.includes(dataDir) ? dataDir : undefined);
  if (leak !== undefined && !echoed.includes(leak)) return `says ${JSON.stringify(leak)}`;
  return contentType.includes('json') && text !== '' ? judgeJson(text) : null;
}

function judgeJson(text: string): string | null {
  const { errors = [] } = JSON.parse(text) as {
    errors?: { message: string; extensions?: { code?: unknown } }[];
  };
  for (const { message, extensions } of errors) {
    if (!isErrorCode(extensions?.code)) return `has an error without a documented code: ${message}`;
    if (extensions.code === 'INTERNAL_ERROR' && !message.includes('asked for'))
      return `failed inside: ${message}`;
  }
  return null;
}
