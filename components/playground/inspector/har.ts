import type { Exchange } from '../client/outcome.ts';
import type { Run } from '../runs/run.ts';
import { redactBody, redactHeader } from './redact.ts';
import { type Sender, type SentRequest, sentQuestion, sentRequest } from './sent-request.ts';

/** The exchanges of a run as HAR 1.2, for support: what was asked and answered, with every secret taken out. */
export function harOf(run: Run, sender: Sender): object {
  const { exchange, followed, generation } = run;
  return {
    log: {
      version: '1.2',
      creator: { name: 'Doitong playground', version: '1' },
      comment:
        'Sent through the route of the portal, which adds the credential. Keys, tokens, signatures and uploaded files were removed.',
      entries: [
        ...(exchange ? [entryOf(sentRequest(run, sender), exchange, run.startedAt)] : []),
        ...(followed && generation
          ? [entryOf(sentQuestion(generation.id, sender), followed, run.startedAt)]
          : []),
      ],
    },
  };
}

function entryOf(request: SentRequest, exchange: Exchange, fallbackStart: number) {
  const { milliseconds, receivedAt } = exchange;
  const start = receivedAt === undefined ? fallbackStart : receivedAt - milliseconds;
  const time = rounded(milliseconds);
  return {
    startedDateTime: new Date(start).toISOString(),
    time,
    request: requestOf(request),
    response: responseOf(exchange),
    cache: {},
    timings: { send: 0, wait: time, receive: 0 },
  };
}

function requestOf({ url, headers, body }: SentRequest) {
  const text = redactBody(body);
  return {
    method: 'POST',
    url: redactHeader('', url),
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: headerList(headers),
    queryString: [],
    postData: { mimeType: 'application/json', text },
    headersSize: -1,
    bodySize: byteLength(text),
  };
}

function responseOf({ status, headers, body }: Exchange) {
  const text = redactBody(body);
  return {
    status,
    statusText: '',
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: headerList(Object.entries(headers)),
    content: { size: byteLength(text), mimeType: headers['content-type'] ?? '', text },
    redirectURL: '',
    headersSize: -1,
    bodySize: byteLength(text),
  };
}

function headerList(headers: SentRequest['headers']) {
  return headers.map(([name, value]) => ({ name, value: redactHeader(name, value) }));
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}
