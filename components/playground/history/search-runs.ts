import { modelById } from '#catalog/models.ts';
import { type Run, stateOf } from '../runs/run.ts';

/** The runs in which every word of the query occurs, pinned ones first. Case and accents make no difference. */
export function searchRuns(runs: readonly Run[], query: string): readonly Run[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  const found = runs.filter((run) => {
    const text = words.length > 0 ? textOf(run) : '';
    return words.every((word) => text.includes(word));
  });
  return [...found.filter(({ pinned }) => pinned), ...found.filter(({ pinned }) => !pinned)];
}

function textOf(run: Run): string {
  const { draft, request, generation } = run;
  const options = Object.entries(request.options ?? {}).flat();
  const model = modelById(draft.modelId)?.name ?? '';
  const known = [model, draft.modelId, generation?.provider, request.type, stateOf(run), generation?.id];
  return folded([...known, request.input.text, ...options].join(' '));
}

function folded(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
