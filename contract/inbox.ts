import type { WebhookEvent } from './webhook.ts';

/** What an inbox keeps, and for how long. Printed on the page of the bench, followed by the gateway. */
export const inboxRules = {
  /** Hours from the last time it was opened until its address answers 410. */
  hours: 24,
  /** Messages that are kept; older ones give way. */
  messagesMax: 50,
  /** Bytes of a message's body. */
  bodyBytesMax: 16_384,
  /** Bytes of the names and values of a message's headers; those beyond are left out. */
  headerBytesMax: 8_192,
  /** Messages that are taken in any 60 seconds. */
  messagesPerMinute: 30,
  /** Samples that one call may ask for. */
  samplesMax: 10,
  /** Seconds that a sample may wait. */
  delaySecondsMax: 300,
} as const;

/** The HTTP statuses with which an inbox can answer: taken, tried again later, given up. */
export const inboxAnswers = [200, 500, 410] as const;
export type InboxAnswer = (typeof inboxAnswers)[number];

/** What the path of an inbox begins with; its token follows. */
export const inboxPath = '/inbox/';

const tokenShape = /^[\w-]{43}$/;

/** The token in the path of an inbox; null for any other path. */
export function inboxTokenIn(path: string): string | null {
  const token = path.startsWith(inboxPath) ? path.slice(inboxPath.length) : '';
  return tokenShape.test(token) ? token : null;
}

/** The token in the address of an inbox, wherever it is; null for any other text. */
export function inboxTokenOf(url: string): string | null {
  return URL.canParse(url) ? inboxTokenIn(new URL(url).pathname) : null;
}

/** What a receiver with the account's secret would find. Mirrors `SignatureVerdict` of the schema. */
export const signatureVerdicts = ['VALID', 'UNSIGNED', 'WRONG_SIGNATURE', 'OLD_TIMESTAMP'] as const;
export type SignatureVerdict = (typeof signatureVerdicts)[number];

/** What can be made wrong with a sample. Mirrors `SampleFault` of the schema. */
export const sampleFaults = ['CHANGED_BODY', 'WRONG_SECRET', 'OLD_TIMESTAMP'] as const;
export type SampleFault = (typeof sampleFaults)[number];

/** A webhook that tells of no generation, asked for to try a receiver. Mirrors `WebhookSampleInput` of the schema. */
export interface WebhookSample {
  readonly event: WebhookEvent;
  /** That of an earlier sample: the same event arrives once more, with the same body. */
  readonly id?: string | null;
  readonly delaySeconds?: number | null;
  readonly fault?: SampleFault | null;
}
