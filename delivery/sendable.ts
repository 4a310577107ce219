import { type IncomingMessage, type ServerResponse, validateHeaderValue } from 'node:http';

/** The head of an answer. */
interface Head {
  /** Names and values in turn, as Node writes them fastest. */
  readonly headers: readonly string[];
  /** As it is written to a connection, but for the date and the empty line at its end. */
  readonly text: string;
}

/** One content in one packing. */
interface Variant {
  readonly etag: string;
  readonly body: Buffer;
  readonly head: Head;
  /** Of the answer "not modified". */
  readonly unchangedHead: Head;
}

/** An answer as it is written to a connection; its head lacks the date and the empty line at its end. */
export interface ReadyAnswer {
  readonly head: string;
  readonly body?: Buffer;
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
    const pairs = Object.entries(all);
    const head = headOf('200 OK', pairs);
    const unchangedHead = headOf(
      '304 Not Modified',
      pairs.filter(([name]) => kept.test(name)),
    );
    return { etag, body, head, unchangedHead };
  };
  return {
    plain: variant(plain),
    gzip: gzip && variant(gzip, 'gzip'),
    brotli: brotli && variant(brotli, 'br'),
  };
}

function headOf(status: string, pairs: readonly (readonly [string, string])[]): Head {
  for (const [name, value] of pairs) validateHeaderValue(name, value);
  const lines = pairs.map(([name, value]) => `${name}: ${value}\r\n`);
  return { headers: pairs.flat(), text: `HTTP/1.1 ${status}\r\n${lines.join('')}` };
}

/** What `send` would answer to a GET, for who writes it himself. */
export function findAnswer(
  sendable: Sendable,
  accepted: string | undefined,
  known: string | undefined,
): ReadyAnswer {
  const { etag, body, head, unchangedHead } = chooseVariant(sendable, accepted);
  return hasIt(known, etag) ? { head: unchangedHead.text } : { head: head.text, body };
}

/** Answers GET and HEAD with a content, or says that the caller has it already. */
export function send(sendable: Sendable, request: IncomingMessage, response: ServerResponse): void {
  const { method, headers } = request;
  leaveUnsaid(request, response);
  const { etag, body, head, unchangedHead } = chooseVariant(sendable, headers['accept-encoding']);
  if (hasIt(headers['if-none-match'], etag)) {
    response.writeHead(304, unchangedHead.headers as string[]).end();
    return;
  }
  response.writeHead(200, head.headers as string[]);
  response.end(method === 'HEAD' ? undefined : body);
}

/** That a connection is kept is the rule of HTTP/1.1; Node would say so in each answer, with two headers. */
function leaveUnsaid({ httpVersion }: IncomingMessage, response: ServerResponse): void {
  if (httpVersion !== '1.1' || !response.shouldKeepAlive || response.hasHeader('Connection')) return;
  response.removeHeader('Connection');
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
