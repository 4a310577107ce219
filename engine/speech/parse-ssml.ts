import { EngineError } from '../job.ts';

export interface SsmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly SsmlNode[];
  /** Where the element starts, for messages: `line 2, column 5`. */
  readonly place: string;
}

export type SsmlNode = string | SsmlElement;

interface OpenElement extends SsmlElement {
  readonly children: SsmlNode[];
}

const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<\/([^\s>]*)\s*>|<([^\s/>!?][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)|</g;
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * The tree of an SSML document; its root is `speak`, which may be left out around a fragment.
 * Throws an EngineError of code unsupported-input that names the fault and its line and column.
 */
export function parseSsml(source: string): SsmlElement {
  const fragment: OpenElement = { name: 'speak', attributes: {}, children: [], place: 'line 1, column 1' };
  const open: OpenElement[] = [fragment];
  for (const match of source.matchAll(token)) {
    const [whole, data, closing, name, attributes = '', selfClosing, text] = match;
    const place = placeOf(source, match.index);
    const parent = open.at(-1) ?? fragment;
    if (data !== undefined) parent.children.push(data);
    else if (text !== undefined) parent.children.push(decode(text, place));
    else if (closing !== undefined) close(open, closing, place);
    else if (name !== undefined) {
      const element = {
        name: name.toLowerCase(),
        attributes: parseAttributes(attributes, place),
        children: [],
        place,
      };
      parent.children.push(element);
      if (!selfClosing) open.push(element);
    } else if (whole === '<') throw fault('A "<" that starts no element must be written as &lt;', place);
  }
  const unclosed = open.at(-1);
  if (unclosed && unclosed !== fragment) throw fault(`<${unclosed.name}> is never closed`, unclosed.place);
  return rootOf(fragment);
}

/** An error about the document, with its place. */
export function ssmlFault(problem: string, element: SsmlElement): EngineError {
  return fault(problem, element.place);
}

function close(open: OpenElement[], closing: string, place: string): void {
  const element = open.at(-1);
  if (open.length < 2 || !element) throw fault(`</${closing}> closes nothing`, place);
  if (element.name !== closing.toLowerCase())
    throw fault(`</${closing}> was found where </${element.name}> was expected`, place);
  open.pop();
}

function rootOf(fragment: SsmlElement): SsmlElement {
  const content = fragment.children.filter((node) => typeof node !== 'string' || node.trim() !== '');
  const [only] = content;
  if (content.length === 1 && typeof only === 'object' && only.name === 'speak') return only;
  return fragment;
}

function parseAttributes(source: string, place: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = '', double, single] of source.matchAll(attribute))
    found[name.toLowerCase()] = decode(double ?? single ?? '', place);
  const rest = source.replace(attribute, '').trim();
  if (rest) throw fault(`"${rest}" is not an attribute; write name="value"`, place);
  return found;
}

function decode(text: string, place: string): string {
  return text.replace(/&(#x[\da-f]+|#\d+|\w+)?(;?)/gi, (whole, name: string | undefined, end: string) => {
    if (!name || !end) throw fault('A "&" must be written as &amp;', place);
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    const value = name.startsWith('#') ? codePoint(code) : entities[name];
    if (value === undefined) throw fault(`${whole} is not an entity of SSML`, place);
    return value;
  });
}

function codePoint(code: number): string | undefined {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

function placeOf(source: string, index: number): string {
  const before = source.slice(0, index).split('\n');
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}

function fault(problem: string, place: string): EngineError {
  return new EngineError('unsupported-input', `SSML: ${problem} (${place}).`);
}
