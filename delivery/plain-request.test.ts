import { describe, expect, it } from 'vitest';
import { readPlainRequest } from './plain-request.ts';

const read = (text: string) => readPlainRequest(Buffer.from(text, 'latin1'));
const asked = (...lines: readonly string[]) => read(['GET /en HTTP/1.1', ...lines, '', ''].join('\r\n'));

describe('readPlainRequest', () => {
  it('reads the path and the fields', () => {
    const read = asked('Host: doitong.com', 'ACCEPT:  text/html, */*;q=0.8 ', 'Connection: Keep-Alive');
    expect(read?.path).toBe('/en');
    expect(Object.fromEntries(read?.headers ?? [])).toEqual({
      host: 'doitong.com',
      accept: 'text/html, */*;q=0.8',
      connection: 'Keep-Alive',
    });
  });

  const host = 'Host: a';
  it.each([
    ['no host', asked('Accept: */*')],
    ['two hosts', asked(host, 'host: b')],
    ['a field given twice', asked(host, 'Accept: a', 'accept: b')],
    ['a body', asked(host, 'Content-Length: 3')],
    ['a length of nothing', asked(host, 'Content-Length: 0')],
    ['a body in chunks', asked(host, 'Transfer-Encoding: chunked')],
    ['an upgrade', asked(host, 'Connection: Upgrade', 'Upgrade: websocket')],
    ['the wish to close', asked(host, 'Connection: close')],
    ['an expectation', asked(host, 'Expect: 100-continue')],
    ['a space before the colon', asked(host, 'Accept : b')],
    ['a line that goes on', asked(host, 'Accept: a', ' b')],
    ['a line without a name', asked(host, ': b')],
    ['a line without a colon', asked(host, 'Accept')],
    ['a control character', asked(host, 'Accept: a\u0000b')],
    ['a bare line feed', asked(host, 'Accept: a\nContent-Length: 3')],
    ['a bare carriage return', asked(host, 'Accept: a\rContent-Length: 3')],
    ['another method', read('POST /en HTTP/1.1\r\nHost: a\r\n\r\n')],
    ['another version', read('GET /en HTTP/1.0\r\nHost: a\r\n\r\n')],
    ['a query', read('GET /en?a HTTP/1.1\r\nHost: a\r\n\r\n')],
    ['a whole address', read('GET http://a/en HTTP/1.1\r\nHost: a\r\n\r\n')],
    ['two spaces', read('GET  /en HTTP/1.1\r\nHost: a\r\n\r\n')],
    ['line feeds alone', read('GET /en HTTP/1.1\nHost: a\n\n')],
    ['a part of a request', read('GET /en HTTP/1.1\r\nHost: a\r\n')],
    ['more than a request', read('GET /en HTTP/1.1\r\nHost: a\r\n\r\nG')],
    ['two requests', read('GET /en HTTP/1.1\r\nHost: a\r\n\r\n'.repeat(2))],
    ['no empty line', read('GET /en HTTP/1.1\r\nHost: a\r\nAccept: b\r\nA: \r\r')],
    ['empty lines', read('\r\n\r\n')],
    ['nothing', read('')],
    ['more than browsers send', asked(host, `Cookie: ${'a'.repeat(9_000)}`)],
  ])('leaves %s to a parser of all HTTP', (_, request) => {
    expect(request).toBeUndefined();
  });
});
