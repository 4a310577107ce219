import { ProviderError } from '../providers/provider.ts';
import { VendorHttpError } from './vendor-fetch.ts';

const moderation =
  /content[_ -]?(policy|moderation|filter)|moderat|nsfw|safety|sensitive|inappropriate|violat|bad_prompt/i;
const badKey = /api[_ ]?key[_ ](not[_ ]valid|invalid)|invalid[_ ]api[_ ]?key/i;
const money = /balance|quota|credit|billing|payment|arrear/i;

/** Errors of a connection that was never made. */
const unreached: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** What a caller is told, by what went wrong at a vendor. Nothing of the vendor's own words is in it. */
const sentences = {
  moderation:
    'The model refused the content. Change the text or the file; the same request will be refused again.',
  invalid: 'The model did not accept the request. Change the text, the file or the options.',
  closed: 'The model can not be reached with this gateway’s account now.',
  busy: 'The model takes no more requests at the moment.',
  silent: 'The model could not be reached.',
  failed: 'The model accepted the request and could not finish it.',
  file: 'The finished file could not be fetched.',
  wrongFile: 'The model delivered something else than the file that was asked for.',
} as const;

export type VendorFailure = keyof typeof sentences;

export function vendorError(failure: VendorFailure, cause?: unknown): ProviderError {
  const { code, retryable } = kinds[failure];
  const retryAfterMs = cause instanceof VendorHttpError ? cause.retryAfterMs : null;
  const mayHaveBegun = failure === 'silent' && cause !== undefined && !wasRefused(cause);
  return new ProviderError(code, sentences[failure], { cause, retryable, retryAfterMs, mayHaveBegun });
}

const kinds: Readonly<Record<VendorFailure, Pick<ProviderError, 'code' | 'retryable'>>> = {
  moderation: { code: 'GENERATION_FAILED', retryable: false },
  invalid: { code: 'INVALID_INPUT', retryable: false },
  closed: { code: 'PROVIDER_UNAVAILABLE', retryable: false },
  busy: { code: 'PROVIDER_UNAVAILABLE', retryable: true },
  silent: { code: 'PROVIDER_UNAVAILABLE', retryable: true },
  failed: { code: 'GENERATION_FAILED', retryable: true },
  file: { code: 'GENERATION_FAILED', retryable: false },
  wrongFile: { code: 'GENERATION_FAILED', retryable: false },
};

/** What an error of a vendor's client means. Anything that is no answer counts as silence. */
export function failureOfVendor(cause: unknown): VendorFailure {
  if (!(cause instanceof VendorHttpError)) return 'silent';
  const { status, body } = cause;
  if (status === 429) return 'busy';
  if (badKey.test(body)) return 'closed';
  if (status === 402 || ((status === 403 || status === 400) && money.test(body))) return 'closed';
  if ((status === 400 || status === 403 || status === 422) && moderation.test(body)) return 'moderation';
  if (status === 401 || status === 403 || status === 404) return 'closed';
  if (status === 400 || status === 413 || status === 415 || status === 422) return 'invalid';
  return 'silent';
}

/** Whether a request surely had no effect: the vendor said so itself, or no connection to it was made. */
function wasRefused(cause: unknown): boolean {
  if (cause instanceof VendorHttpError) return cause.status !== 502 && cause.status !== 504;
  if (!(cause instanceof Error)) return false;
  return ('code' in cause && unreached.has(String(cause.code))) || wasRefused(cause.cause);
}

/** Whether the same question may be asked again in a moment: the vendor was silent, busy or ill. */
export function isPassing(cause: unknown): boolean {
  const failure = failureOfVendor(cause);
  return failure === 'silent' || failure === 'busy';
}
