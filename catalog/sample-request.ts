import type { GenerateInput } from '#contract/request.ts';
import type { Model } from './model.ts';

/** Stands for the caller's own picture in the sample of a model that starts from one. */
const ownImage = 'https://example.com/portrait.jpg';

/** The request that a model's page shows: its prompt with the options that suit it. */
export function sampleRequest(model: Model, prompt: string): GenerateInput {
  const needsImage = model.inputs.some((input) => input.name === 'image' && input.required);
  const takesText = model.inputs.some((input) => input.name === 'text');
  return {
    type: model.type,
    provider: model.provider,
    input: { ...(takesText && { text: prompt }), ...(needsImage && { image: ownImage }) },
    options: model.sample.options,
  };
}
