const removed = '[removed]';
const secretHeaders = ['authorization', 'cookie', 'set-cookie', 'proxy-authorization', 'x-api-key'];
const secretNames = /^(key|secret|password|token|credential|authorization|cookie|api_?key|previousSecret)$/i;
/** Addresses that callers give: also their path may be a secret. */
const privateAddresses = ['webhookUrl'];

/** A text without what may open a door: keys, tokens, uploaded files, and everything of an address but its place. */
export function redactText(text: string): string {
  return text
    .replaceAll(/\bBearer\s+[^\s"',\\]+/gi, `Bearer ${removed}`)
    .replaceAll(/\bdoitong_session=[^\s"';\\]+/gi, `doitong_session=${removed}`)
    .replaceAll(/\b(?:dtg|whsec)_[\w+/=-]+/g, removed)
    .replaceAll(/\bdata:([\w.+-]+\/[\w.+-]+)?[^,\s"]*,[^\s"\\]*/gi, (file, type = 'file') => {
      return `data:${type},[removed, ${Math.ceil(file.length / 1024)} kB]`;
    })
    .replaceAll(/\bhttps?:\/\/[^\s"'<>\\]+/gi, placeOf);
}

/** The body of a request or an answer, redacted by field where it is JSON and as a text where it is not. */
export function redactBody(body: string): string {
  try {
    return JSON.stringify(redactValue(JSON.parse(body)));
  } catch (error) {
    if (error instanceof SyntaxError) return redactText(body);
    throw error;
  }
}

/** The value of a header. */
export function redactHeader(name: string, value: string): string {
  if (!secretHeaders.includes(name.toLowerCase())) return redactText(value);
  return /^Bearer\b/i.test(value) ? `Bearer ${removed}` : removed;
}

function redactValue(value: unknown, name = ''): unknown {
  if (typeof value === 'string') return redactField(name, value);
  if (Array.isArray(value)) return value.map((each) => redactValue(each, name));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [redactText(key), redactValue(each, key)]),
  );
}

function redactField(name: string, value: string): string {
  if (secretNames.test(name)) return removed;
  if (privateAddresses.includes(name) && URL.canParse(value)) return `${new URL(value).origin}/${removed}`;
  return redactText(value);
}

/** Scheme, host and path; who signed in, the query and the fragment go. */
function placeOf(address: string): string {
  if (!URL.canParse(address)) return removed;
  const { origin, pathname, search } = new URL(address);
  return `${origin}${pathname}${search === '' ? '' : `?${removed}`}`;
}
