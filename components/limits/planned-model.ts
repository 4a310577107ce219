import { checkRequest } from '#catalog/check-request.ts';
import { estimateSeconds } from '#catalog/estimate.ts';
import type { Model } from '#catalog/model.ts';
import { quoteModel } from '#catalog/quote.ts';
import { smallestRequest } from '#components/models/default-quote.ts';
import type { GenerateInput, GenerationType } from '#contract/request.ts';

/** A length that a model can be asked for, with what one job of it costs and takes at the default options. */
export interface PlannedLength {
  /** Seconds or characters, by `unit` of the model; 0 where a model has no length. */
  readonly length: number;
  readonly credits: number;
  /** From acceptance to the file, as the catalog expects it of the built-in engine. */
  readonly seconds: number;
}

/** What the planner knows of a model. */
export interface PlannedModel {
  readonly id: string;
  readonly name: string;
  readonly type: GenerationType;
  readonly unit: 's' | 'characters' | null;
  /** What the model insists on; the text of a length takes the place of its own. */
  readonly input: GenerateInput['input'];
  readonly lengths: readonly PlannedLength[];
}

/** Texts to plan with, in characters. */
const textLengths = [200, 1_000, 2_000, 5_000];

export function plannedModel(model: Model): PlannedModel {
  const { audio: _, ...input } = smallestRequest(model).input;
  const unit = unitOf(model);
  const facts = { id: model.id, name: model.name, type: model.type, unit, input };
  const lengths = lengthsOf(model).map((length) => {
    const request = plannedRequest(facts, length);
    const { options } = checkRequest(model, request);
    const { creditCost: credits } = quoteModel(model, request, options);
    return { length, credits, seconds: estimateSeconds(model, request, options) };
  });
  return { ...facts, lengths };
}

/** The request that stands for a job of this length. Legal for the model. */
export function plannedRequest(
  { id, type, unit, input }: Omit<PlannedModel, 'lengths'>,
  length: number,
): GenerateInput {
  const request = { type, provider: id, input };
  if (unit === null) return request;
  if (unit === 's') return { ...request, options: { duration: length } };
  return { ...request, input: { ...input, text: 'x'.repeat(length) } };
}

function unitOf(model: Model): PlannedModel['unit'] {
  if (model.options.some(({ name }) => name === 'duration')) return 's';
  return model.type === 'AUDIO' || model.type === 'AVATAR' ? 'characters' : null;
}

function lengthsOf(model: Model): readonly number[] {
  const duration = model.options.find(({ name }) => name === 'duration');
  if (duration?.type === 'INTEGER' || duration?.type === 'NUMBER') {
    const count = Math.floor((duration.max - duration.min) / (duration.step ?? 1)) + 1;
    return (
      duration.values ?? Array.from({ length: count }, (_, at) => duration.min + at * (duration.step ?? 1))
    );
  }
  const most = model.inputs.find(({ name }) => name === 'text')?.maxLength ?? 0;
  return unitOf(model) === null ? [0] : textLengths.filter((length) => length <= most);
}
