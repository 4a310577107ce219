import { AsyncLocalStorage } from 'node:async_hooks';
import { failureType, type SpanFacts, type Tracing } from './tracing.ts';

export interface RecordedSpan {
  /** Names of the spans around it and its own, with ` > ` between. */
  readonly path: string;
  readonly facts: Record<string, SpanFacts[string]>;
  failure?: string;
}

/** Keeps the spans of one process, each with those around it. */
export function recordSpans(): Tracing & { readonly spans: readonly RecordedSpan[] } {
  const spans: RecordedSpan[] = [];
  const open = new AsyncLocalStorage<RecordedSpan>();
  const known = new Map<string, RecordedSpan>();
  return {
    spans,
    span(name, { facts = {}, parent }, work) {
      const around = parent === undefined ? open.getStore() : known.get(parent ?? '');
      const span: RecordedSpan = { path: around ? `${around.path} > ${name}` : name, facts: { ...facts } };
      spans.push(span);
      const fail = (type: string) => {
        span.failure = type;
      };
      return open.run(span, () =>
        work({ add: (more) => Object.assign(span.facts, more), fail }).catch((cause: unknown) => {
          fail(failureType(cause));
          throw cause;
        }),
      );
    },
    traceparent() {
      const span = open.getStore();
      const name = span && `span ${spans.indexOf(span)}`;
      if (span !== undefined && name !== undefined) known.set(name, span);
      return name;
    },
  };
}
