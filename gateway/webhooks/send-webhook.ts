import type { IncomingMessage } from 'node:http';
import type { LookupFunction } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { webhookHeaders, webhookRules } from '#contract/webhook.ts';
import { guardedRequest } from '../network/guarded-request.ts';
import { noTracing, type Tracing } from '../tracing.ts';

const answerBytesMax = 65_536;
const shownCharacters = 300;

export interface WebhookMessage {
  /** The same for every attempt. */
  readonly id: string;
  readonly url: string;
  /** Each signs. */
  readonly secrets: readonly string[];
  readonly body: string;
  /** What is signed where that is not the body: a sample of what a receiver must refuse. */
  readonly signedBody?: string;
  /** Of this attempt, epoch milliseconds. */
  readonly at: number;
}

export interface SendOptions {
  readonly signal: AbortSignal;
  readonly allowPrivate?: boolean;
  readonly lookup?: LookupFunction;
  /** Milliseconds; by default what the contract says. */
  readonly withinMs?: number;
  /** Default: nobody is told. */
  readonly tracing?: Tracing | undefined;
}

export interface WebhookAnswer {
  /** Null when there was none. */
  readonly status: number | null;
  /** What went wrong, as a sentence; null for a 2xx. */
  readonly error: string | null;
  /** What the receiver asked to wait. */
  readonly retryAfterMs: number | null;
}

/** Posts one signed message. Answers for every outcome; rejects only with the reason of the signal. */
export function sendWebhook(message: WebhookMessage, options: SendOptions): Promise<WebhookAnswer> {
  const { tracing = noTracing } = options;
  // The address is a caller's own and stays out of it.
  return tracing.span('POST', { kind: 'client', facts: { 'http.request.method': 'POST' } }, async (span) => {
    const answer = await post(message, options);
    span.add({ 'http.response.status_code': answer.status });
    if (answer.error !== null) span.fail(answer.status === null ? '_OTHER' : String(answer.status));
    return answer;
  });
}

async function post(message: WebhookMessage, options: SendOptions): Promise<WebhookAnswer> {
  const withinMs = options.withinMs ?? webhookRules.timeoutSeconds * 1_000;
  const late = AbortSignal.timeout(withinMs);
  try {
    const answer = await guardedRequest(new URL(message.url), {
      method: 'POST',
      headers: headersFor(message),
      body: message.body,
      signal: AbortSignal.any([options.signal, late]),
      allowPrivate: options.allowPrivate,
      lookup: options.lookup,
    });
    return await readAnswer(answer);
  } catch (error) {
    options.signal.throwIfAborted();
    const what = late.aborted
      ? `There was no answer within ${withinMs / 1_000} s`
      : 'The address could not be reached';
    return { status: null, error: `${what}${late.aborted ? '' : reasonOf(error)}.`, retryAfterMs: null };
  }
}

function headersFor({ id, secrets, body, signedBody = body, at }: WebhookMessage): Record<string, string> {
  const date = new Date(at);
  return {
    'Content-Type': 'application/json',
    'Content-Length': String(Buffer.byteLength(body)),
    'User-Agent': 'Doitong-Webhooks',
    [webhookHeaders.id]: id,
    [webhookHeaders.timestamp]: String(Math.floor(at / 1_000)),
    [webhookHeaders.signature]: secrets
      .map((secret) => new Webhook(secret).sign(id, date, signedBody))
      .join(' '),
  };
}

async function readAnswer(answer: IncomingMessage): Promise<WebhookAnswer> {
  const status = answer.statusCode ?? 0;
  if (status >= 200 && status < 300) {
    answer.destroy();
    return { status, error: null, retryAfterMs: null };
  }
  const said = (await readStart(answer)).replaceAll(/\s+/g, ' ').trim().slice(0, shownCharacters);
  const error = `The address answered with status ${status}${said === '' ? '.' : `: ${said}`}`;
  return { status, error, retryAfterMs: retryAfterMs(answer.headers['retry-after']) };
}

async function readStart(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of answer) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes >= answerBytesMax) break;
  }
  return Buffer.concat(chunks).toString('utf8', 0, answerBytesMax);
}

function retryAfterMs(header: string | undefined): number | null {
  const seconds = Number(header);
  return header !== undefined && Number.isFinite(seconds) && seconds >= 0 ? seconds * 1_000 : null;
}

/** The system's short code, such as ECONNREFUSED; nothing about addresses inside. */
function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? ` (${error.code})`
    : '';
}
