import type { SpanStart } from '../tracing.ts';

export interface SpannedJob {
  readonly name: string;
  readonly id?: string;
  readonly dedupKey: string | null | undefined;
  /** Absent: the span that is open here. */
  readonly parent?: string | null;
}

/** How a job is told of when it is added and when it runs. Its key names what it works on, so that a trace is found by it. */
export function jobSpan(operation: 'send' | 'process', job: SpannedJob): [string, SpanStart] {
  const facts = {
    ...{ 'messaging.system': 'doitong', 'messaging.destination.name': job.name },
    ...{ 'messaging.operation.name': operation, 'messaging.operation.type': operation },
    ...{ 'messaging.message.id': job.id, 'messaging.message.conversation_id': job.dedupKey },
  };
  const kind = operation === 'send' ? 'producer' : 'consumer';
  return [`${operation} ${job.name}`, { kind, facts, parent: job.parent }];
}
