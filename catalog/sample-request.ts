import type { GenerateInput, Options } from '#contract/request.ts';
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

/** What the picture is made of that the sample of a model starts from: a face to speak, a landscape to move. */
export function sampleImagePrompt({ type }: Model): string {
  return type === 'AVATAR'
    ? 'Portrait of a young woman facing the camera, soft daylight'
    : 'A wooden house on a green hill, trees, clouds and snowy mountains behind it';
}

/** The request that the sample on a model's page was really made from; `image` is the address of its own picture. */
export function madeRequest(model: Model, prompt: string, image?: string): GenerateInput {
  const request = sampleRequest(model, prompt);
  const seeded: Options = model.options.some(({ name }) => name === 'seed') ? { seed: 42 } : {};
  const content = request.input.image === undefined || image === undefined ? {} : { image };
  return { ...request, input: { ...request.input, ...content }, options: { ...seeded, ...request.options } };
}
