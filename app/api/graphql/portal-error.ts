import {
  type ErrorCode,
  type ErrorExtensions,
  errorPath,
  errors,
  type UpstreamFault,
} from '#contract/errors.ts';
import { headers } from '#contract/limits.ts';

interface PortalErrorInit {
  readonly code: ErrorCode;
  /** Public: a sentence that says what to change, without any secret. */
  readonly message: string;
  /** Why the API gave no answer, where that is what happened. */
  readonly upstream?: UpstreamFault;
  /** Where it differs from the status of the code. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request the portal answers itself, in the shape the gateway answers in. */
export class PortalError extends Error {
  readonly init: PortalErrorInit;
  constructor(init: PortalErrorInit) {
    super(init.message);
    this.name = 'PortalError';
    this.init = init;
  }
}

/** `publicOrigin` is where the pages about the codes are. */
export function errorResponse({ init }: PortalError, publicOrigin: string): Response {
  const requestId = `req_${crypto.randomUUID().replaceAll('-', '')}`;
  const extensions: ErrorExtensions = {
    code: init.code,
    retryable: errors[init.code].retryable,
    docsUrl: new URL(errorPath(init.code), publicOrigin).href,
    requestId,
    ...(init.upstream && { upstream: init.upstream }),
  };
  return Response.json(
    { errors: [{ message: init.message, extensions }] },
    {
      status: init.status ?? errors[init.code].httpStatus,
      headers: { ...init.headers, 'Cache-Control': 'no-store', [headers.requestId]: requestId },
    },
  );
}
