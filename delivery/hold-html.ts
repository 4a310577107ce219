import type { ServerResponse } from 'node:http';

/** An HTML answer as it is to be sent. */
export interface FinishedHtml {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** Holds an HTML answer back until it is whole, and sends what `finish` makes of it. Other answers pass as they come. */
export function holdHtml(response: ServerResponse, finish: (html: string) => FinishedHtml): void {
  const chunks: Buffer[] = [];
  const { write, end, writeHead, flushHeaders } = response;
  const isHeld = () =>
    !response.headersSent &&
    String(response.getHeader('content-type')).startsWith('text/html') &&
    response.getHeader('content-encoding') === undefined;
  const pass = (name: 'write' | 'end', given: readonly unknown[]) => {
    Object.assign(response, { write, end, writeHead, flushHeaders });
    return Reflect.apply(response[name], response, given);
  };
  Object.assign(response, {
    // What compresses for the framework asks for the head before it writes; the status is kept, the head comes later.
    writeHead(status: number, ...given: []) {
      if (!isHeld() || given.length > 0) return writeHead.call(response, status, ...given);
      response.statusCode = status;
      return response;
    },
    flushHeaders() {
      if (!isHeld()) flushHeaders.call(response);
    },
    write(...given: unknown[]) {
      if (!isHeld()) return pass('write', given);
      chunks.push(...bytesOf(given));
      callBack(given);
      return true;
    },
    end(...given: unknown[]) {
      if (!isHeld()) return pass('end', given);
      const { body, headers } = finish(Buffer.concat([...chunks, ...bytesOf(given)]).toString());
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      return pass('end', [body, ...given.filter((each) => typeof each === 'function')]);
    },
  });
}

/** What a call of `write` or `end` gives to be sent. */
function bytesOf([chunk, encoding]: readonly unknown[]): readonly Buffer[] {
  if (chunk instanceof Uint8Array) return [Buffer.from(chunk)];
  if (typeof chunk !== 'string') return [];
  return [
    Buffer.from(chunk, typeof encoding === 'string' && Buffer.isEncoding(encoding) ? encoding : 'utf8'),
  ];
}

function callBack(given: readonly unknown[]): void {
  const done = given.at(-1);
  if (typeof done === 'function') queueMicrotask(() => done());
}
