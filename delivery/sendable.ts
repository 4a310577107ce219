import type { IncomingMessage, ServerResponse } from 'node:http';

/** One content in one packing, with all its headers. */
interface Variant {
  readonly etag: string;
  readonly body: Buffer;
  /** Names and values in turn, as Node writes them fastest. */
  readonly headers: readonly string[];
}

/** A content in memory, ready to be sent. */
export interface Sendable {
  readonly plain: Variant;
  readonly gzip?: Variant | undefined;
  readonly brotli?: Variant | undefined;
}

export interface Packed {
  /** Names the content, for the ETag. */
  readonly hash: string;
  readonly plain: Buffer;
  readonly gzip?: Buffer | undefined;
  readonly brotli?: Buffer | undefined;
}

/** Headers that the answer "not modified" has too. */
const kept = /^(?:cache-control|content-security-policy|etag|link|vary)$/i;

export function makeSendable(packed: Packed, headers: Readonly<Record<string, string>>): Sendable {
  const { hash, plain, gzip, brotli } = packed;
  const varies = gzip !== undefined || brotli !== undefined;
  const variant = (body: Buffer, encoding?: string): Variant => {
    const etag = `"${[hash, ...(encoding === undefined ? [] : [encoding])].join('-')}"`;
    const all = {
      ...headers,
      ETag: etag,
      'Content-Length': String(body.length),
      ...(encoding === undefined ? {} : { 'Content-Encoding': encoding }),
      ...(varies ? { Vary: [headers.Vary, 'Accept-Encoding'].filter(Boolean).join(', ') } : {}),
    };
    return { etag, body, headers: Object.entries(all).flat() };
  };
  return {
    plain: variant(plain),
    gzip: gzip && variant(gzip, 'gzip'),
    brotli: brotli && variant(brotli, 'br'),
  };
}

/** Answers GET and HEAD with a content, or says that the caller has it already. */
export function send(sendable: Sendable, request: IncomingMessage, response: ServerResponse): void {
  const { method, headers } = request;
  leaveUnsaid(request, response);
  const { etag, body, headers: own } = chooseVariant(sendable, headers['accept-encoding']);
  if (hasIt(headers['if-none-match'], etag)) {
    response.writeHead(304, keptOf(own)).end();
    return;
  }
  response.writeHead(200, own as string[]);
  response.end(method === 'HEAD' ? undefined : body);
}

/** That a connection is kept is the rule of HTTP/1.1; Node would say so in each answer, with two headers. */
function leaveUnsaid({ httpVersion }: IncomingMessage, response: ServerResponse): void {
  if (httpVersion !== '1.1' || !response.shouldKeepAlive || response.hasHeader('Connection')) return;
  response.removeHeader('Connection');
}

function keptOf(headers: readonly string[]): string[] {
  return headers.filter((_, index) => kept.test(headers[index - (index % 2)] ?? ''));
}

function chooseVariant({ plain, gzip, brotli }: Sendable, accepted: string | undefined): Variant {
  if (accepted === undefined) return plain;
  if (brotli && accepts(accepted, 'br')) return brotli;
  return gzip && accepts(accepted, 'gzip') ? gzip : plain;
}

/** Whether an encoding is accepted by name, and not with the quality 0. */
export function accepts(accepted: string, encoding: string): boolean {
  return accepted.split(',').some((part) => {
    const [name, quality] = part.split(';').map((text) => text.trim().toLowerCase());
    return name === encoding && !/^q=0(?:\.0*)?$/.test(quality ?? '');
  });
}

function hasIt(known: string | undefined, etag: string): boolean {
  if (known === undefined) return false;
  return known === '*' || known.split(',').some((each) => each.trim().replace(/^W\//, '') === etag);
}
