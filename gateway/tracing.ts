/** What a span says, under the names of OpenTelemetry's semantic conventions. Never a caller's text, a key, an address of a person or a file. */
export type SpanFacts = Readonly<Record<string, string | number | boolean | null | undefined>>;

export interface SpanStart {
  readonly kind: 'internal' | 'server' | 'client' | 'producer' | 'consumer';
  readonly facts?: SpanFacts;
  /** What it belongs to, as a header `traceparent`; null for nothing. Absent: the span that is open here. */
  readonly parent?: string | null | undefined;
}

/** A span whose work goes on. */
export interface OpenSpan {
  add(facts: SpanFacts): void;
  /** Says that the work failed, by a word from a short list: a code, a status, the name of an error. */
  fail(type: string): void;
}

/** Tells an operator's collector what took how long. */
export interface Tracing {
  /** Does work as a span, which ends with it. What the work rejects with passes; the span names its kind alone. */
  span<T>(name: string, start: SpanStart, work: (span: OpenSpan) => Promise<T>): Promise<T>;
  /** The open span as a header `traceparent`; undefined where nothing is traced. */
  traceparent(): string | undefined;
}

const untold: OpenSpan = { add: () => {}, fail: () => {} };

/** Where no collector was named. */
export const noTracing: Tracing = {
  span: (_name, _start, work) => work(untold),
  traceparent: () => undefined,
};

/** The code of an error, or its name: never its message, which may hold what a caller wrote. */
export function failureType(cause: unknown): string {
  if (!(cause instanceof Error)) return '_OTHER';
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name;
}
