import { askUpstream, type UpstreamSettings } from '#app/api/graphql/upstream.ts';
import { type ErrorCode, errorPath, isErrorCode } from '#contract/errors.ts';
import { headers } from '#contract/limits.ts';
import {
  type OperationName,
  operationTexts,
  type ResultOfOperation,
  type VariablesOfOperation,
} from '#contract/operations.ts';
import { ToolError } from './tool-answer.ts';

export interface Gateway extends UpstreamSettings {
  /** Where the pages about the errors are. */
  readonly origin: string;
  /** Milliseconds between two looks at a generation. */
  readonly pollMs?: number;
}

interface Asked {
  /** Sent as Authorization: Bearer, and nowhere else. */
  readonly credential: string | null;
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

/** Sends one operation with the caller's own key. Rejects with a ToolError for what the gateway refuses. */
export async function askGateway<Name extends OperationName>(
  gateway: Gateway,
  name: Name,
  variables: VariablesOfOperation<Name>,
  { credential, idempotencyKey, signal }: Asked,
): Promise<ResultOfOperation<Name>> {
  const sent = new Headers(idempotencyKey === undefined ? {} : { [headers.idempotencyKey]: idempotencyKey });
  const { body, headers: answered } = await askUpstream(gateway, {
    query: operationTexts[name],
    operationName: name,
    variables,
    credential,
    headers: sent,
    ...(signal && { signal }),
  });
  const { data, errors }: { data?: ResultOfOperation<Name> | null; errors?: readonly GatewayError[] } =
    JSON.parse(body);
  const [refusal] = errors ?? [];
  if (refusal) throw new ToolError(failureOf(gateway, refusal, answered));
  if (!data) throw new Error('The gateway answered with neither data nor errors.');
  return data;
}

interface GatewayError {
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

function failureOf({ origin }: Gateway, { message, extensions = {} }: GatewayError, answered: Headers) {
  const code: ErrorCode = isErrorCode(extensions.code) ? extensions.code : 'INTERNAL_ERROR';
  const { localized: _, ...rest } = extensions;
  const wait = Number(answered.get(headers.retryAfter) ?? Number.NaN);
  return {
    retryable: false,
    docsUrl: origin + errorPath(code),
    ...rest,
    ...(Number.isFinite(wait) && { retryAfterSeconds: wait }),
    code,
    message,
  };
}
