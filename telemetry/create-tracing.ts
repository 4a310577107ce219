import {
  type Attributes,
  type Context,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  type TracerProvider,
  trace,
} from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { parseTraceParent } from '@opentelemetry/core';
import { failureType, type OpenSpan, type SpanStart, type Tracing } from '#gateway/index.ts';

const kinds = {
  internal: SpanKind.INTERNAL,
  server: SpanKind.SERVER,
  client: SpanKind.CLIENT,
  producer: SpanKind.PRODUCER,
  consumer: SpanKind.CONSUMER,
} as const;

/**
 * Spans of `provider`, each inside the one that is open where it begins. Nothing is registered for all of the process, so
 * that no library adds spans of its own, with addresses and texts in them.
 */
export function createTracing(provider: TracerProvider): Tracing {
  const tracer = provider.getTracer('doitong');
  const contexts = new AsyncLocalStorageContextManager().enable();
  return {
    span(name, { kind, facts = {}, parent }, work) {
      const around = parent === undefined ? contexts.active() : contextOf(parent);
      const span = tracer.startSpan(name, { kind: kinds[kind], attributes: attributesOf(facts) }, around);
      return contexts.with(trace.setSpan(around, span), () => ended(span, work));
    },
    traceparent() {
      const active = trace.getSpanContext(contexts.active());
      if (active === undefined) return undefined;
      const flags = active.traceFlags.toString(16).padStart(2, '0');
      return `00-${active.traceId}-${active.spanId}-${flags}`;
    },
  };
}

/** A `traceparent` that is none begins a trace of its own. */
function contextOf(traceparent: string | null): Context {
  const parent = traceparent === null ? null : parseTraceParent(traceparent);
  return parent === null ? ROOT_CONTEXT : trace.setSpanContext(ROOT_CONTEXT, { ...parent, isRemote: true });
}

async function ended<T>(span: Span, work: (span: OpenSpan) => Promise<T>): Promise<T> {
  const fail = (type: string) => {
    span.setAttribute('error.type', type).setStatus({ code: SpanStatusCode.ERROR });
  };
  try {
    return await work({ add: (facts) => void span.setAttributes(attributesOf(facts)), fail });
  } catch (cause) {
    fail(failureType(cause));
    throw cause;
  } finally {
    span.end();
  }
}

function attributesOf(facts: NonNullable<SpanStart['facts']>): Attributes {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([name, value]) => (value == null ? [] : [[name, value]])),
  );
}
