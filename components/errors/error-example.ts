import { checkRequest } from '#catalog/check-request.ts';
import { modelForProvider } from '#catalog/models.ts';
import { placeholderOrigin } from '#components/code/placeholder-origin.ts';
import { type ErrorCode, type ErrorExtensions, errorPath, errors } from '#contract/errors.ts';
import type { GenerateInput } from '#contract/request.ts';

/** What a caller receives with a code, in the shape of the contract. Sentences that depend on the case are dots. */
export function errorExample(code: ErrorCode): string {
  return JSON.stringify(code === 'GENERATION_FAILED' ? failedGeneration : refusedRequest(code), null, 2);
}

const failedGeneration = {
  data: {
    generation: {
      id: 'gen_…',
      status: 'FAILED',
      url: null,
      error: { code: 'GENERATION_FAILED', message: '…' },
    },
  },
};

function refusedRequest(code: ErrorCode) {
  const extensions: ErrorExtensions = {
    code,
    retryable: errors[code].retryable,
    docsUrl: `${placeholderOrigin}/en${errorPath(code)}`,
    requestId: 'req_…',
    ...(code === 'INVALID_INPUT' && { problems: wrongLength() }),
    ...(code === 'RATE_LIMIT' && { limit: 'minute' }),
  };
  return { errors: [{ message: '…', path: ['generate'], extensions }], data: null };
}

/** The real answer of the catalog to a length that does not exist. */
function wrongLength() {
  const kling = modelForProvider('kling');
  const request: GenerateInput = {
    type: 'VIDEO',
    provider: 'kling',
    input: { text: 'A sailboat' },
    options: { duration: 7 },
  };
  return kling ? checkRequest(kling, request).problems : [];
}
