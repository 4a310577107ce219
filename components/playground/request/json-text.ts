import { type InputName, inputNames } from '#contract/request.ts';
import { type Draft, namedModel, requestOf } from './draft.ts';
import { draftOfRequest, type ReadDraft } from './draft-of-request.ts';

/** Stands for an uploaded file, which would fill the editor. */
const fileMark = (name: InputName) => `uploaded:${name}`;

/** The request of a draft as indented JSON; an uploaded file is only named. */
export function jsonOfDraft(draft: Draft): string {
  const request = requestOf(draft);
  const input = mapTexts(request.input, (name, text) => (text.startsWith('data:') ? fileMark(name) : text));
  return JSON.stringify({ ...request, input }, null, 2);
}

/**
 * The draft that a JSON text stands for. What JSON does not say comes from the draft before: the uploaded files, the key to
 * run with, and which of two pages of a model is shown.
 */
export function draftOfJson(text: string, before: Draft): ReadDraft {
  const parsed = parse(text);
  if ('message' in parsed) return { draft: null, problems: [{ path: '', message: parsed.message }] };
  const read = draftOfRequest(parsed.value);
  if (!read.draft) return read;
  const content = mapTexts(read.draft.content, (name, value) =>
    value === fileMark(name) ? (before.content[name] ?? value) : value,
  );
  const modelId = isSameTarget(read.draft, before) ? before.modelId : read.draft.modelId;
  return { draft: { ...read.draft, modelId, content, idempotencyKey: before.idempotencyKey }, problems: [] };
}

function isSameTarget(draft: Draft, before: Draft): boolean {
  const [model, old] = [namedModel(draft), namedModel(before)];
  return draft.priority ? model.type === old.type : model.provider === old.provider;
}

function mapTexts(
  texts: Readonly<Partial<Record<InputName, string>>>,
  map: (name: InputName, text: string) => string,
): Partial<Record<InputName, string>> {
  return Object.fromEntries(
    inputNames.flatMap((name) => {
      const text = texts[name];
      return text === undefined ? [] : [[name, map(name, text)]];
    }),
  );
}

function parse(text: string): { readonly value: unknown } | { readonly message: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { message: error instanceof Error ? error.message : String(error) };
  }
}
