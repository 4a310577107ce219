import { type ErrorCode, errorCodes, isErrorCode } from './errors.ts';

/** Name of the header that asks for a failure, to test its handling. */
export const simulateHeader = 'Doitong-Simulate';

/**
 * What a client asks to go wrong, to test how it handles that. Sent with `generate` and `videoCreate` in that header,
 * as directives joined by commas: `error=RATE_LIMIT`, or `delay=30, late-webhook=60`. Costs nothing:
 * a refused request reserves nothing, and GENERATION_FAILED gives its credits back. Only where the built-in engine serves
 * the request; a model that a vendor runs refuses the header with INVALID_INPUT.
 */
export interface Simulation {
  /** `error=<CODE>`: the request is refused with this code; GENERATION_FAILED: it is accepted, and fails in the end. */
  readonly error?: ErrorCode;
  /** `delay=<seconds>`, or `slow` for 20: the work begins so much later, as PROCESSING. */
  readonly delaySeconds?: number;
  /** `answer-after=<seconds>`: the request is accepted at once, and its answer comes so much later. Not for a retry. */
  readonly answerAfterSeconds?: number;
  /** `late-webhook=<seconds>`: the first delivery of the webhook waits so long after the end. */
  readonly lateWebhookSeconds?: number;
}

/** Bounds of the directives. Printed in the guide, followed by the gateway. */
export const simulationRules = {
  slowSeconds: 20,
  delaySecondsMax: 120,
  answerAfterSecondsMax: 60,
  lateWebhookSecondsMax: 600,
} as const;

export type ParsedSimulation =
  | { readonly simulation: Simulation }
  /** What to change, as an English sentence. */
  | { readonly problem: string };

/** Reads the value of the header. */
export function parseSimulation(header: string): ParsedSimulation {
  let simulation: Simulation = {};
  for (const directive of header.split(',')) {
    const [name = '', value] = directive.split('=', 2).map((part) => part.trim());
    const found = readDirective(name, value);
    if (typeof found === 'string') return { problem: found };
    simulation = { ...simulation, ...found };
  }
  return { simulation };
}

/** The value of the header for a simulation; empty when it asks for nothing. */
export function formatSimulation(simulation: Simulation): string {
  const { error, delaySeconds, answerAfterSeconds, lateWebhookSeconds } = simulation;
  return [
    error !== undefined && `error=${error}`,
    delaySeconds !== undefined && `delay=${delaySeconds}`,
    answerAfterSeconds !== undefined && `answer-after=${answerAfterSeconds}`,
    lateWebhookSeconds !== undefined && `late-webhook=${lateWebhookSeconds}`,
  ]
    .filter((part) => part !== false)
    .join(', ');
}

function readDirective(name: string, value: string | undefined): Simulation | string {
  const { slowSeconds, delaySecondsMax, answerAfterSecondsMax, lateWebhookSecondsMax } = simulationRules;
  switch (name) {
    case 'slow':
      return value === undefined
        ? { delaySeconds: slowSeconds }
        : 'slow takes no value; use delay=<seconds>.';
    case 'error':
      return isErrorCode(value) ? { error: value } : `error takes one of ${errorCodes.join(', ')}.`;
    case 'delay':
      return isSeconds(value, delaySecondsMax)
        ? { delaySeconds: Number(value) }
        : `delay takes whole seconds from 1 to ${delaySecondsMax}.`;
    case 'answer-after':
      return isSeconds(value, answerAfterSecondsMax)
        ? { answerAfterSeconds: Number(value) }
        : `answer-after takes whole seconds from 1 to ${answerAfterSecondsMax}.`;
    case 'late-webhook':
      return isSeconds(value, lateWebhookSecondsMax)
        ? { lateWebhookSeconds: Number(value) }
        : `late-webhook takes whole seconds from 1 to ${lateWebhookSecondsMax}.`;
    default:
      return 'The directives are error=<CODE>, delay=<seconds>, answer-after=<seconds>, late-webhook=<seconds> and slow.';
  }
}

function isSeconds(value: string | undefined, max: number): boolean {
  return value !== undefined && /^\d{1,4}$/.test(value) && Number(value) >= 1 && Number(value) <= max;
}
