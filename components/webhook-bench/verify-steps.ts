import { webhookRules } from '#contract/webhook.ts';
import type { Delivery } from './delivery.ts';
import { type Cause, findCause } from './find-cause.ts';
import { equalText, hmacBase64, secretBytes } from './signature-bytes.ts';

export const stepNames = ['headers', 'timestamp', 'secret', 'content', 'hmac', 'compare'] as const;
export type StepName = (typeof stepNames)[number];

export type Problem = 'missing' | 'notSeconds' | 'old' | 'future' | 'noSecret' | 'notBase64' | Cause;

/** One step of a verification, in the order in which a receiver makes them. */
export interface Step {
  readonly name: StepName;
  /** `open`: an earlier step leaves nothing to compute it from. */
  readonly state: 'passed' | 'failed' | 'open';
  /** What the step came to, where there is something to show. */
  readonly value?: string;
  readonly problem?: Problem;
}

/**
 * Verifies a webhook as Standard Webhooks says, and keeps what each step came to. `nowSeconds` is the receiver's clock,
 * Unix time; `known` are secrets that are known to be right, which tells a wrong secret from a changed body.
 */
export async function verifySteps(
  given: Delivery,
  nowSeconds: number,
  known: readonly string[] = [],
): Promise<readonly Step[]> {
  const delivery = trimmed(given);
  const headers = headerStep(delivery);
  const timestamp = timestampStep(delivery, nowSeconds);
  const secret = secretStep(delivery);
  const content = `${delivery.id}.${delivery.timestamp}.${delivery.body}`;
  const key = secretBytes(delivery.secret);
  if (headers.state === 'failed' || key === null) {
    const ready: Step =
      headers.state === 'failed' ? open('content') : { name: 'content', state: 'passed', value: content };
    return [headers, timestamp, secret, ready, open('hmac'), open('compare')];
  }
  const expected = `v1,${await hmacBase64(key, content)}`;
  return [
    ...[headers, timestamp, secret],
    { name: 'content', state: 'passed', value: content },
    { name: 'hmac', state: 'passed', value: expected },
    await compareStep(delivery, expected, known),
  ];
}

/** Whether every step passed: the webhook is genuine. */
export function isGenuine(steps: readonly Step[]): boolean {
  return steps.every(({ state }) => state === 'passed');
}

function trimmed({ secret, id, timestamp, signature, body }: Delivery): Delivery {
  return {
    ...{ secret: secret.trim(), id: id.trim(), timestamp: timestamp.trim() },
    ...{ signature: signature.trim(), body },
  };
}

function open(name: StepName): Step {
  return { name, state: 'open' };
}

function headerStep({ id, timestamp, signature }: Delivery): Step {
  const complete = [id, timestamp, signature].every((value) => value !== '');
  return complete ? { name: 'headers', state: 'passed' } : failed('headers', 'missing');
}

function timestampStep({ timestamp }: Delivery, nowSeconds: number): Step {
  if (timestamp === '') return open('timestamp');
  if (!/^\d{1,12}$/.test(timestamp)) return failed('timestamp', 'notSeconds');
  const age = Math.round(nowSeconds - Number(timestamp));
  const value = String(age);
  if (age > webhookRules.toleranceSeconds) return { ...failed('timestamp', 'old'), value };
  if (-age > webhookRules.toleranceSeconds) return { ...failed('timestamp', 'future'), value };
  return { name: 'timestamp', state: 'passed', value };
}

function secretStep({ secret }: Delivery): Step {
  if (secret === '') return failed('secret', 'noSecret');
  const bytes = secretBytes(secret);
  if (bytes === null) return failed('secret', 'notBase64');
  return { name: 'secret', state: 'passed', value: String(bytes.length) };
}

async function compareStep(delivery: Delivery, expected: string, known: readonly string[]): Promise<Step> {
  const fits = delivery.signature.split(/\s+/).some((signature) => equalText(signature, expected));
  if (fits) return { name: 'compare', state: 'passed' };
  return failed('compare', await findCause(delivery, known));
}

function failed(name: StepName, problem: Problem): Step {
  return { name, state: 'failed', problem };
}
