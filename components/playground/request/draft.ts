import { checkRequest } from '#catalog/check-request.ts';
import type { Model } from '#catalog/model.ts';
import { modelById, models } from '#catalog/models.ts';
import type { GenerateInput, InputName, Options, OptionValue, Priority } from '#contract/request.ts';
import { automaticModel } from './automatic-model.ts';

/** What the form holds, and all that it holds: request, snippets, link, price and problems follow from it. */
export interface Draft {
  /** Id of a catalog entry. */
  readonly modelId: string;
  /** Set: the gateway chooses among the models that make what this entry makes, and no provider is sent. */
  readonly priority?: Priority;
  readonly content: Readonly<Partial<Record<InputName, string>>>;
  /** Only what was chosen; the rest are the model's defaults. */
  readonly options: Options;
  readonly webhookUrl: string;
  /** The key to run with. Absent: a new one for each run. */
  readonly idempotencyKey?: string;
}

export type DraftAction =
  | { readonly kind: 'model'; readonly modelId: string }
  | { readonly kind: 'automatic'; readonly priority: Priority }
  | { readonly kind: 'content'; readonly name: InputName; readonly value: string }
  | { readonly kind: 'option'; readonly name: string; readonly value: OptionValue | undefined }
  | { readonly kind: 'webhook'; readonly url: string }
  | { readonly kind: 'key'; readonly key: string }
  /** Replaces the draft; the form tells of nothing. */
  | { readonly kind: 'load'; readonly draft: Draft }
  /** Replaces the draft by one that was made from it; the form tells what changed. */
  | { readonly kind: 'adopt'; readonly draft: Draft };

export function emptyDraft(modelId: string): Draft {
  return { modelId, content: {}, options: {}, webhookUrl: '' };
}

/** The entry that a draft names, also while the gateway is to choose. */
export function namedModel({ modelId }: Pick<Draft, 'modelId'>): Model {
  const model = modelById(modelId) ?? models[0];
  if (!model) throw new Error('The catalog is empty');
  return model;
}

/** What a draft may say: the entry it names, or what all models of its type have together. */
export function modelOf(draft: Draft): Model {
  const named = namedModel(draft);
  return draft.priority ? automaticModel(named.type) : named;
}

/** The request that a draft stands for: what is sent, printed and priced. Blank fields are left out. */
export function requestOf(draft: Draft): GenerateInput {
  const model = modelOf(draft);
  const taken = model.inputs.map(({ name }) => name);
  const content = Object.entries(draft.content).filter(
    ([name, value]) => taken.some((input) => input === name) && value.trim() !== '',
  );
  return {
    type: model.type,
    ...(draft.priority ? { priority: draft.priority } : { provider: model.provider }),
    input: Object.fromEntries(content),
    ...(Object.keys(draft.options).length > 0 && { options: draft.options }),
    ...(draft.webhookUrl.trim() !== '' && { webhookUrl: draft.webhookUrl.trim() }),
  };
}

/** The next draft. A choice that the change has made illegal goes back to its default; a typed value never changes. */
export function reduceDraft(draft: Draft, action: DraftAction): Draft {
  switch (action.kind) {
    case 'model':
      return settle(keepLegal({ ...draft, modelId: action.modelId, priority: undefined }));
    case 'automatic':
      return settle(keepLegal({ ...draft, priority: action.priority }));
    case 'content':
      return settle({ ...draft, content: { ...draft.content, [action.name]: action.value } });
    case 'option':
      return settle(withOption(draft, action.name, action.value), action.name);
    case 'webhook':
      return { ...draft, webhookUrl: action.url };
    case 'key':
      return { ...draft, idempotencyKey: action.key === '' ? undefined : action.key };
    case 'load':
    case 'adopt':
      return action.draft;
  }
}

/** The value of an option that is in force when the draft does not choose it. */
export function defaultInForce(draft: Draft, name: string): OptionValue | undefined {
  return optionsInForce(withoutOption(draft, name))[name];
}

/** Every option with its value, chosen or default. */
export function optionsInForce(draft: Draft): Options {
  return checkRequest(modelOf(draft), requestOf(draft)).options;
}

function withOption(draft: Draft, name: string, value: OptionValue | undefined): Draft {
  if (value === undefined || value === '') return withoutOption(draft, name);
  if (value === defaultInForce(draft, name)) return withoutOption(draft, name);
  return { ...draft, options: { ...draft.options, [name]: value } };
}

function withoutOption(draft: Draft, name: string): Draft {
  const { [name]: _, ...options } = draft.options;
  return { ...draft, options };
}

/** Without the choices that the model of the draft would refuse whatever else is chosen. */
function keepLegal(draft: Draft): Draft {
  const model = modelOf(draft);
  const kept = Object.entries(draft.options).filter(([name, value]) => isLegalAlone(model, name, value));
  return { ...draft, options: Object.fromEntries(kept) };
}

/** Whether a model takes this value of an option, whatever else is chosen. */
export function isLegalAlone(model: Model, name: string, value: OptionValue): boolean {
  const request = { type: model.type, input: {}, options: { [name]: value } };
  const path = `options.${name}`;
  return !checkRequest(model, request).problems.some((problem) => problem.path === path);
}

/** Gives up the choices that rules forbid now, in the order of the form, but never `justChosen`. */
function settle(draft: Draft, justChosen?: string): Draft {
  const model = modelOf(draft);
  const { problems } = checkRequest(model, requestOf(draft));
  const broken = model.options.find(
    ({ name }) =>
      name !== justChosen &&
      problems.some(({ path }) => path === `options.${name}`) &&
      isLegalAlone(model, name, draft.options[name] ?? ''),
  );
  return broken ? settle(withoutOption(draft, broken.name), justChosen) : draft;
}
