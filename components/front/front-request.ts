import { checkRequest } from '#catalog/check-request.ts';
import { estimateSeconds } from '#catalog/estimate.ts';
import type { Model } from '#catalog/model.ts';
import { modelById } from '#catalog/models.ts';
import { planById } from '#catalog/plans.ts';
import { quoteModel } from '#catalog/quote.ts';
import { sampleRequest } from '#catalog/sample-request.ts';
import { headers } from '#contract/limits.ts';
import type { GenerateInput } from '#contract/request.ts';

/** The model whose sample the front page opens with. */
export function frontModel(): Model {
  const model = modelById('flux-ultra');
  if (!model) throw new Error('The front page shows flux-ultra, which the catalog does not have.');
  return model;
}

export interface FrontExchange {
  readonly request: GenerateInput;
  readonly creditCost: number;
  /** What `generate` answers at once; the id is different each time. */
  readonly answer: string;
  /** Limit headers of the first request of a minute on the Free plan. */
  readonly limitHeaders: readonly (readonly [name: string, value: number])[];
}

/** A request and what the gateway answers to it, worked out from the catalog like the gateway does. */
export function frontExchange(prompt: string): FrontExchange {
  const model = frontModel();
  const request = sampleRequest(model, prompt);
  const { options } = checkRequest(model, request);
  const { creditCost } = quoteModel(model, request, options);
  const estimatedTime = estimateSeconds(model, request, options);
  const generate = { id: 'gen_…', status: 'QUEUED', creditCost, estimatedTime, url: null, error: null };
  const perMinute = planById('free')?.requestsPerMinute ?? 0;
  return {
    request,
    creditCost,
    answer: JSON.stringify({ data: { generate } }, null, 2),
    limitHeaders: [
      [headers.limit, perMinute],
      [headers.remaining, perMinute - 1],
      [headers.reset, 60],
    ],
  };
}
