import type { WebhookSample } from '#contract/inbox.ts';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const orderSeconds = 2;

/**
 * The webhook-id of a sample whose event happened at a moment, in milliseconds since 1970: what two samples share that
 * tell of one event.
 */
export function newSampleId(at: number): string {
  const random = crypto.getRandomValues(new Uint8Array(16));
  const time = Array.from({ length: 10 }, (_, index) => alphabet[Math.floor(at / 32 ** (9 - index)) % 32]);
  const rest = Array.from(random, (byte) => alphabet[byte % 32]);
  return `msg_sample_${time.join('')}${rest.join('')}`;
}

/** One event that arrives two times: a receiver must count it once. */
export function twice(sample: WebhookSample, now = Date.now()): readonly WebhookSample[] {
  const id = newSampleId(now);
  const delaySeconds = (sample.delaySeconds ?? 0) + 1;
  return [
    { ...sample, id },
    { ...sample, id, delaySeconds },
  ];
}

/** Two events of which the one that happened first arrives last. */
export function inWrongOrder(now = Date.now()): readonly WebhookSample[] {
  const earlier = newSampleId(now - 5_000);
  return [
    { event: 'generation.completed', id: earlier, delaySeconds: orderSeconds },
    { event: 'generation.canceled', id: newSampleId(now) },
  ];
}
