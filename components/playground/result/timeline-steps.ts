import type { GenerationEvent, WebhookDelivery } from '#contract/operations.ts';
import type { Run } from '../runs/run.ts';

/** `sent`, `answered`, `webhook`, or the name of an event of the gateway. */
export type StepName = GenerationEvent['name'];

/** One thing that happened to a run. */
export interface TimelineStep {
  /** Differs from that of every other step of the run. */
  readonly key: string;
  readonly name: StepName;
  readonly detail: string | null;
  /** Milliseconds after the button was pressed. */
  readonly after: number;
  /** Milliseconds since the step before. */
  readonly took: number;
  readonly bad: boolean;
}

const badEvents = ['failed', 'retried', 'switched'];

/**
 * What happened, oldest first: the request as this browser saw it, the events as the gateway noted them, and each attempt
 * to deliver the webhook. The gateway's clock is set on this browser's by the moment of acceptance.
 */
export function timelineSteps(run: Run, delivery?: WebhookDelivery | null): readonly TimelineStep[] {
  const steps = [...ownSteps(run), ...gatewaySteps(run), ...webhookSteps(run, delivery)];
  const ordered = steps.toSorted((a, b) => a.after - b.after);
  return ordered.map((step, at) => ({
    ...step,
    key: `${at} ${step.name}`,
    took: step.after - (ordered[at - 1]?.after ?? 0),
  }));
}

type Untimed = Omit<TimelineStep, 'took' | 'key'>;

function ownSteps({ exchange, failure }: Run): readonly Untimed[] {
  const sent = { name: 'sent', detail: 'POST /api/graphql', after: 0, bad: false } as const;
  if (!exchange) return [sent];
  const answered = {
    name: 'answered',
    detail: `HTTP ${exchange.status}`,
    after: exchange.milliseconds,
    bad: failure !== undefined,
  } as const;
  return [sent, answered];
}

function gatewaySteps(run: Run): readonly Untimed[] {
  return (run.generation?.events ?? []).map(({ name, at, detail }) => ({
    name,
    detail: name === 'accepted' ? null : detail,
    after: afterStart(run, at),
    bad: badEvents.includes(name),
  }));
}

function webhookSteps(run: Run, delivery: WebhookDelivery | null | undefined): readonly Untimed[] {
  return (delivery?.attempts ?? []).map(({ at, responseStatus, error, durationMs }) => ({
    name: 'webhook',
    detail: responseStatus === null ? error : `HTTP ${responseStatus}`,
    after: afterStart(run, at) + durationMs,
    bad: error !== null,
  }));
}

/** An accepted request was answered by the time this browser had the answer; both clocks meet there. */
function afterStart({ exchange, generation }: Run, at: string): number {
  const accepted = Date.parse(generation?.createdAt ?? at);
  return (exchange?.milliseconds ?? 0) + Math.max(0, Date.parse(at) - accepted);
}
