import { createHash } from 'node:crypto';
import { parse, print, visit } from 'graphql';
import {
  type SnippetFollow,
  type SnippetId,
  type SnippetSettings,
  type SnippetStyle,
  snippetIds,
} from './snippet.ts';
import { snippet } from './snippets.ts';

/** What the run of all snippets left: `executed.generated.json`. Everything that is hashed was made with the placeholders. */
export interface Executed {
  /** The day of the run, ISO 8601. */
  readonly date: string;
  /** `schemaHash` of the schema that answered. */
  readonly schema: string;
  /** How many runs there were; all of them passed, or nothing is written. */
  readonly runs: number;
  /** What ran them, with versions. */
  readonly tools: Readonly<Record<string, string>>;
  /** By request and language of the prompt: the hash of each snippet that ran as printed. */
  readonly texts: Readonly<Record<string, Readonly<Partial<Record<SnippetId, string>>>>>;
  /** By variant: the hash of the code around a request, and the models that it ran with. */
  readonly shapes: Readonly<Record<string, { readonly hash: string; readonly models: readonly string[] }>>;
}

export interface Variant {
  readonly id: SnippetId;
  readonly style: SnippetStyle;
  readonly follow: SnippetFollow;
}

/** How a snippet stands to the last run. */
export type Proof =
  /** This very text ran. */
  | { readonly state: 'executed' }
  /** The same code ran around other requests. */
  | { readonly state: 'variant'; readonly models: readonly string[] }
  /** For PowerShell, which the machine that runs the snippets does not have: its strings and brackets were read back. */
  | { readonly state: 'parsed' }
  /** The text or the schema changed since. */
  | { readonly state: 'stale' };

/** The first 12 hexadecimal digits of the SHA-256; white space at the end does not count. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text.trimEnd()).digest('hex').slice(0, 12);
}

/** Of what the schema promises: descriptions, comments and layout do not count. */
export function schemaHash(sdl: string): string {
  const bare = visit(parse(sdl), { StringValue: (_, key) => (key === 'description' ? null : undefined) });
  return hashOf(print(bare));
}

/** Of a variant without its request. */
export function shapeHash({ id, style, follow }: Variant): string {
  const request = { type: 'IMAGE', input: { text: '' } } as const;
  return hashOf(snippet(id, request, { endpoint: 'https://example.com/graphql', style, follow }).code);
}

/** The name of a variant in `shapes`. */
export function variantName({ id, style, follow }: Variant): string {
  return `${id} ${style} ${follow}`;
}

/** How a snippet that was made with `settings` stands to the last run. */
export function proofOf(
  { id, code }: { readonly id: SnippetId; readonly code: string },
  { style = 'minimal', follow = 'polling', shell = 'bash' }: Omit<SnippetSettings, 'endpoint'>,
  executed: Executed,
  schema: string,
): Proof {
  if (id === 'curl' && shell === 'powershell') return { state: 'parsed' };
  const variant = { id, style, follow };
  const shape = executed.shapes[variantName(variant)];
  if (executed.schema !== schema || shape?.hash !== shapeHash(variant)) return { state: 'stale' };
  if (hashesOf(executed).has(hashOf(code))) return { state: 'executed' };
  return style === 'minimal' && follow === 'polling'
    ? { state: 'stale' }
    : { state: 'variant', models: shape.models };
}

const known = new WeakMap<Executed, ReadonlySet<string>>();

function hashesOf(executed: Executed): ReadonlySet<string> {
  const found = known.get(executed);
  if (found) return found;
  const hashes = new Set(
    Object.values(executed.texts).flatMap((texts) => snippetIds.map((id) => texts[id] ?? '')),
  );
  known.set(executed, hashes);
  return hashes;
}
