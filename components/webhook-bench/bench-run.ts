import { checkRequest } from '#catalog/check-request.ts';
import { modelById } from '#catalog/models.ts';
import { quoteModel } from '#catalog/quote.ts';
import { sampleRequest } from '#catalog/sample-request.ts';
import type { Draft } from '#components/playground/request/draft.ts';
import { draftOfRequest } from '#components/playground/request/draft-of-request.ts';
import type { GenerateInput } from '#contract/request.ts';

/** A generation to run with the inbox as its webhook, and its price in credits. */
export interface BenchRun {
  readonly input: GenerateInput;
  readonly credits: number;
}

/** A picture of flux-dev, from these words. */
export function benchRun(prompt: string): BenchRun {
  const model = modelById('flux-dev');
  if (!model) throw new Error('The bench runs flux-dev, which the catalog does not have.');
  const input = sampleRequest(model, prompt);
  const { options } = checkRequest(model, input);
  return { input, credits: quoteModel(model, input, options).creditCost };
}

/** The same as the form of the playground holds it, with the inbox as its webhook. */
export function benchDraft({ input }: BenchRun, webhookUrl: string): Draft {
  const { draft } = draftOfRequest({ ...input, webhookUrl });
  if (!draft) throw new Error('The run of the bench does not fit the form.');
  return draft;
}
