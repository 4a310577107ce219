import type { GenerateInput } from '#contract/request.ts';

/** The request that leaves the choice of the model to the gateway. */
export function automaticRequest(text: string) {
  return {
    type: 'VIDEO',
    priority: 'COST',
    input: { text },
    options: { duration: 5 },
  } as const satisfies GenerateInput;
}
