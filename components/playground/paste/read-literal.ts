/** A value and where the text goes on after it. */
export interface Literal {
  readonly value: unknown;
  readonly end: number;
}

/** Levels of objects and lists that are followed: a request has three. */
const depthMax = 64;

const space = /(?:\s|,|\/\/[^\n]*|#[^\n]*)*/y;
const name = /[A-Za-z_$][\w$]*/y;
const number = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?(?![\w$.])/iy;
const constants = new Map<string, unknown>([
  ['true', true],
  ['True', true],
  ['false', false],
  ['False', false],
  ['null', null],
  ['None', null],
]);
const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  '0': '\0',
  '\n': '',
};

/**
 * Reads one value at a place in a text, in any notation that a snippet may use: JSON, JavaScript, Python, GraphQL.
 * Commas may be missing or trail, keys may be bare, and a bare word that is no constant is taken as an enum value. Null
 * where there is no plain value, such as a call, a template with holes, or a text that is cut. Nothing is evaluated.
 */
export function readLiteral(text: string, at = 0, depth = 0): Literal | null {
  if (depth > depthMax) return null;
  const start = skip(text, at);
  const first = text[start] ?? '';
  if (first === '{') return readObject(text, start, depth + 1);
  if (first === '[') return readList(text, start, depth + 1);
  if (first === '"' || first === "'" || first === '`') return readText(text, start, first);
  return readMatch(number, text, start, Number) ?? readWord(text, start);
}

function readObject(text: string, start: number, depth: number): Literal | null {
  const entries: [string, unknown][] = [];
  let at = skip(text, start + 1);
  while (text[at] !== '}') {
    const key = readKey(text, at, depth);
    const colon = key && skip(text, key.end);
    if (!key || colon === null || text[colon] !== ':') return null;
    const member = readLiteral(text, colon + 1, depth);
    if (!member) return null;
    entries.push([String(key.value), member.value]);
    at = skip(text, member.end);
  }
  return { value: Object.fromEntries(entries), end: at + 1 };
}

function readList(text: string, start: number, depth: number): Literal | null {
  const items: unknown[] = [];
  let at = skip(text, start + 1);
  while (text[at] !== ']') {
    const item = readLiteral(text, at, depth);
    if (!item) return null;
    items.push(item.value);
    at = skip(text, item.end);
  }
  return { value: items, end: at + 1 };
}

/** A key in quotes, bare, or as JavaScript computes it: `["__proto__"]`. */
function readKey(text: string, at: number, depth: number): Literal | null {
  const quote = text[at] ?? '';
  if (quote === '"' || quote === "'") return readText(text, at, quote);
  if (quote !== '[') return readMatch(name, text, at, String);
  const inner = readLiteral(text, at + 1, depth);
  return inner && text[inner.end] === ']' ? { value: inner.value, end: inner.end + 1 } : null;
}

function readText(text: string, start: number, quote: string): Literal | null {
  const tripled = quote === '"' && text.startsWith('"""', start);
  const close = tripled ? '"""' : quote;
  let value = '';
  let at = start + close.length;
  while (!text.startsWith(close, at)) {
    const character = text[at];
    if (character === undefined || (quote === '`' && text.startsWith('${', at))) return null;
    const part = character === '\\' ? readEscape(text, at + 1) : { value: character, end: at + 1 };
    value += part.value;
    at = part.end;
  }
  return { value, end: at + close.length };
}

function readEscape(text: string, at: number): { value: string; end: number } {
  const code = /^(?:u([\da-f]{4})|u\{([\da-f]{1,6})\}|U([\da-f]{8})|x([\da-f]{2}))/i.exec(
    text.slice(at, at + 10),
  );
  const digits = code?.slice(1).find((group) => group !== undefined);
  if (code && digits !== undefined && Number.parseInt(digits, 16) <= 0x10ffff) {
    return { value: String.fromCodePoint(Number.parseInt(digits, 16)), end: at + code[0].length };
  }
  const character = text[at] ?? '';
  return { value: escapes[character] ?? character, end: at + 1 };
}

function readWord(text: string, at: number): Literal | null {
  const word = readMatch(name, text, at, String);
  if (!word || /[.(=[`]/.test(text[word.end] ?? '')) return null;
  const key = String(word.value);
  return { value: constants.has(key) ? constants.get(key) : word.value, end: word.end };
}

function readMatch(
  pattern: RegExp,
  text: string,
  at: number,
  parse: (found: string) => unknown,
): Literal | null {
  pattern.lastIndex = at;
  const [found] = pattern.exec(text) ?? [];
  return found === undefined ? null : { value: parse(found), end: at + found.length };
}

function skip(text: string, at: number): number {
  space.lastIndex = at;
  return at + (space.exec(text)?.[0].length ?? 0);
}
