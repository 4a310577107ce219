/** A GET without a body or anything else that is out of the ordinary. */
export interface PlainRequest {
  readonly path: string;
  /** By their names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
}

const requestLine = /GET (\/[\w\-.~%/]*) HTTP\/1\.1\r\n/y;
const field = /([\w!#$%&'*+.^`|~-]+):([\t\x20-\x7e]*)\r\n/y;
const lineEnd = '\r\n';
const bytesMax = 8_192;

/** Fields that change what a message is, or where it ends. */
const extraordinary = ['content-length', 'expect', 'trailer', 'transfer-encoding', 'upgrade'];

/**
 * Reads bytes of HTTP/1.1 that are exactly one request of the plainest kind, which is what a browser sends for a page.
 * Undefined for everything else: a part of a request, several, a query, a body, a field given twice, and what is
 * malformed. All of that is for a parser that knows the whole of HTTP.
 */
export function readPlainRequest(bytes: Buffer): PlainRequest | undefined {
  if (bytes.length > bytesMax) return undefined;
  const text = bytes.toString('latin1');
  requestLine.lastIndex = 0;
  const path = requestLine.exec(text)?.[1];
  if (path === undefined) return undefined;
  const headers = readFields(text, requestLine.lastIndex);
  if (!headers?.has('host') || extraordinary.some((name) => headers.has(name))) return undefined;
  const staysOpen = (headers.get('connection') ?? 'keep-alive').toLowerCase() === 'keep-alive';
  return staysOpen ? { path, headers } : undefined;
}

/** The fields from `start` to the end of the text; undefined when there is anything else, or one is there twice. */
function readFields(text: string, start: number): Map<string, string> | undefined {
  const fields = new Map<string, string>();
  const end = text.length - lineEnd.length;
  let at = start;
  while (at < end) {
    field.lastIndex = at;
    const [whole = '', given = '', value = ''] = field.exec(text) ?? [];
    const name = given.toLowerCase();
    if (name === '' || fields.has(name)) return undefined;
    fields.set(name, value.trim());
    at += whole.length;
  }
  return at === end && text.endsWith(lineEnd) ? fields : undefined;
}
