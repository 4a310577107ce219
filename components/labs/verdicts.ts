import type { Exchange } from '#components/playground/client/outcome.ts';

/** What an answer says on its three levels. Nothing of it is known before it was read: a 200 can have failed. */
export interface Verdicts {
  readonly http: number;
  /** Codes of `errors`, in order; empty without errors. */
  readonly codes: readonly string[];
  /** Status of the generation in the answer; null without one. */
  readonly generation: string | null;
  /** The code that decides: of the first error, or of the failed generation; null where all is well. */
  readonly code: string | null;
}

/** Undefined where the body is no GraphQL answer. */
export function readVerdicts({ status, body }: Pick<Exchange, 'status' | 'body'>): Verdicts | undefined {
  const answer = parsed(body);
  if (!isRecord(answer) || (!('data' in answer) && !('errors' in answer))) return undefined;
  const errors = Array.isArray(answer.errors) ? answer.errors : [];
  const codes = errors.map((error) => text(path(error, 'extensions', 'code')) ?? 'errors');
  const data = isRecord(answer.data) ? Object.values(answer.data)[0] : undefined;
  const generation = text(path(data, 'status')) ?? null;
  return { http: status, codes, generation, code: codes[0] ?? text(path(data, 'error', 'code')) ?? null };
}

/** The body as people read it; as it came where it is no JSON. */
export function indented(body: string): string {
  const value = parsed(body);
  return value === undefined ? body : JSON.stringify(value, null, 2);
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined; // Something else than the gateway answered; the body is shown as it came.
  }
}

function path(value: unknown, ...names: readonly string[]): unknown {
  return names.reduce<unknown>((inner, name) => (isRecord(inner) ? inner[name] : undefined), value);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
