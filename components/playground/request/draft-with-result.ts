import { checkRequest } from '#catalog/check-request.ts';
import type { Model } from '#catalog/model.ts';
import { models } from '#catalog/models.ts';
import { type GenerationType, type InputName, inputNames } from '#contract/request.ts';
import { type Draft, modelOf, requestOf } from './draft.ts';
import { changeDraft } from './switch-model.ts';

/** The input that takes a file of each type; no model takes a video. */
const inputs: Readonly<Partial<Record<GenerationType, InputName>>> = { IMAGE: 'image', AUDIO: 'audio' };

/** The input that can take a result of this type; undefined where no model has one. */
export function inputFor(type: GenerationType): InputName | undefined {
  const name = inputs[type];
  return name && models.some((model) => takes(model, name)) ? name : undefined;
}

/**
 * The draft with the file of a result as its input: on its own model, or on the first that needs such a file where its own
 * takes none. What may not stand beside the file gives way to it.
 */
export function draftWithResult(draft: Draft, name: InputName, url: string): Draft {
  const taker = takes(modelOf(draft), name) ? draft : onTaker(draft, name);
  const given = { ...taker, content: { ...taker.content, [name]: url } };
  const forbidden = inputNames.filter((other) => other !== name && isForbidden(given, other));
  const content = Object.entries(given.content).filter(
    ([other]) => !forbidden.some((each) => each === other),
  );
  return { ...given, content: Object.fromEntries(content) };
}

function onTaker(draft: Draft, name: InputName): Draft {
  const able = models.filter((model) => takes(model, name));
  const first = able.find(({ inputs: specs }) => specs.some((spec) => spec.name === name && spec.required));
  const modelId = (first ?? able[0])?.id ?? draft.modelId;
  return changeDraft(draft, { kind: 'model', modelId }).draft;
}

function takes(model: Model, name: InputName): boolean {
  return model.inputs.some((input) => input.name === name);
}

/** Whether an input is given that would be legal if it were not. */
function isForbidden(draft: Draft, name: InputName): boolean {
  const request = requestOf(draft);
  if (request.input[name] === undefined) return false;
  const isRefused = (input: typeof request.input) =>
    checkRequest(modelOf(draft), { ...request, input }).problems.some(({ path }) => path === `input.${name}`);
  const { [name]: _, ...others } = request.input;
  return isRefused(request.input) && !isRefused(others);
}
