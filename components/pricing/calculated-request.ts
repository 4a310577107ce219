import type { Model } from '#catalog/model.ts';
import { smallestRequest } from '#components/models/default-quote.ts';
import type { GenerateInput, OptionValue } from '#contract/request.ts';

/** What was chosen in the calculator. */
export interface Choice {
  readonly options: Readonly<Record<string, OptionValue>>;
  readonly characters: number;
  /** Fields such as `input.audio`. */
  readonly inputs: readonly string[];
}

export const untouched: Choice = { options: {}, characters: 500, inputs: [] };

/** The request that a choice stands for, with a made-up text and made-up addresses. */
export function calculatedRequest(model: Model, { options, characters, inputs }: Choice): GenerateInput {
  const smallest = smallestRequest(model);
  const given = Object.fromEntries(
    inputs.map((field) => [field.replace('input.', ''), 'https://example.com/file']),
  );
  const text = smallest.input.text === undefined ? {} : { text: 'x'.repeat(characters) };
  const spoken = inputs.includes('input.audio') ? {} : text;
  const { text: _, ...others } = smallest.input;
  return { ...smallest, input: { ...others, ...spoken, ...given }, options };
}
