import { readLiteral } from './read-literal.ts';
import { readShell } from './read-shell.ts';

/** A request found in a text: data as it stands there, not checked yet, and the key that it is sent with. */
export interface FoundRequest {
  readonly request: unknown;
  readonly idempotencyKey?: string;
}

const dataFlags = /^(?:-d|--data(?:-raw|-binary|-ascii)?|--json)(?:=(.*))?$/s;
/** A key as a person writes it. One that a program makes, such as `crypto.randomUUID()`, is none. */
const keyHeader = /Idempotency-Key["']?\s*[:=]\s*["']?([\w.-]+)["']?(?![\w.(])/i;

/**
 * The first `generate` request in a text: a curl command, one of the site's snippets, a call of fetch, a GraphQL document or
 * bare JSON. Null where there is none. The text is only read, never run.
 */
export function readRequestText(text: string): FoundRequest | null {
  const found = /^\s*(?:\$\s*)?curl(?:\.exe)?\s/m.test(text) ? inCommand(text) : inCode(text);
  return found ?? inCode(text);
}

function inCommand(text: string): FoundRequest | null {
  const { words, heredoc } = readShell(text.slice(text.search(/curl(?:\.exe)?\s/)));
  const bodies = heredoc === undefined ? words.flatMap((word, at) => dataIn(word, words[at + 1])) : [heredoc];
  for (const body of bodies) {
    const found = inCode(body);
    if (found) return { ...found, ...keyIn(words.join('\n')) };
  }
  return null;
}

function dataIn(word: string, next: string | undefined): string[] {
  const flag = dataFlags.exec(word);
  if (flag) return [flag[1] ?? next ?? ''];
  return word.startsWith('-d{') ? [word.slice(2)] : [];
}

function inCode(text: string): FoundRequest | null {
  for (let at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
    const request = requestIn(readLiteral(text, at)?.value);
    if (request !== undefined) return { request, ...keyIn(text) };
  }
  return null;
}

/** A request as it is, as the variables of an operation, in a whole body, or written into the document of a body. */
function requestIn(value: unknown): unknown {
  if (!isRecord(value)) return undefined;
  if (typeof value.type === 'string' && isRecord(value.input)) return value;
  const inner = requestIn(value.variables) ?? requestIn(value.input);
  if (inner !== undefined) return inner;
  return typeof value.query === 'string' ? inCode(value.query)?.request : undefined;
}

function keyIn(text: string): Pick<FoundRequest, 'idempotencyKey'> {
  const key = keyHeader.exec(text)?.[1];
  return key === undefined ? {} : { idempotencyKey: key };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
