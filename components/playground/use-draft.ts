import { useEffect, useReducer, useState } from 'react';
import { modelById } from '#catalog/models.ts';
import { allTurns } from '#components/island/turns.ts';
import { type Draft, type DraftAction, emptyDraft, reduceDraft } from './request/draft.ts';
import { draftFromFragment, draftToFragment, fragmentWantsInbox } from './request/permalink.ts';
import { type Changed, changeDraft } from './request/switch-model.ts';
import type { OwnInbox } from './use-own-inbox.ts';
import type { PlaygroundWords } from './words.ts';

/** Milliseconds without a change until the address follows. */
const settleMilliseconds = 300;

/** What one action did besides what it was meant for, until the next action. */
export interface Notice extends Changed {
  readonly action: DraftAction;
  /** The draft before, to go back to. */
  readonly before: Draft;
}

interface DraftState {
  readonly draft: Draft;
  readonly notice?: Notice;
}

/** A model with its sample prompt: a request that can run as it stands wherever text is enough. */
export function sampleDraft(
  modelId: string,
  words: PlaygroundWords,
  which: 'prompt' | 'example' = 'prompt',
): Draft {
  const takesText = modelById(modelId)?.inputs.some(({ name }) => name === 'text') ?? false;
  const prompt = words.models[modelId]?.[which] ?? '';
  return { ...emptyDraft(modelId), content: takesText ? { text: prompt } : {} };
}

/** The draft of a page, and what the last action changed besides what it was meant for. */
export function useDraft(initialModelId: string, words: PlaygroundWords) {
  const reduce = (state: DraftState, action: DraftAction) => nextState(state, action, words);
  return useReducer(reduce, { draft: sampleDraft(initialModelId, words) });
}

function nextState({ draft: before }: DraftState, action: DraftAction, words: PlaygroundWords): DraftState {
  const changed = changeDraft(before, action);
  const draft = action.kind === 'model' ? withSample(before, changed.draft, words) : changed.draft;
  const moves =
    action.kind === 'model' ||
    action.kind === 'automatic' ||
    (action.kind === 'adopt' && draft.modelId !== before.modelId);
  const isTold =
    changed.changes.length > 0 || (moves && (changed.kept.length > 0 || action.kind === 'adopt'));
  return isTold && action.kind !== 'load'
    ? { draft, notice: { ...changed, draft, action, before } }
    : { draft };
}

/** A sample prompt that was not touched gives way to that of the new model. */
function withSample(before: Draft, after: Draft, words: PlaygroundWords): Draft {
  const text = before.content.text ?? '';
  const { prompt, example } = words.models[before.modelId] ?? {};
  const untouched = text === '' || text === prompt || text === example;
  if (!untouched) return after;
  return { ...after, content: { ...after.content, ...sampleDraft(after.modelId, words).content } };
}

interface Addressed {
  readonly draft: Draft;
  readonly load: (draft: Draft) => void;
  readonly inbox: Pick<OwnInbox, 'read'>;
}

/**
 * Starts a draft from the link in the address, or from `?model=` with `&text=`; from then on the address follows it.
 * False until the address was read, or what is typed would be lost, and until every part that has to show it is awake.
 */
export function useAddress({ draft, load, inbox }: Addressed, words: PlaygroundWords): boolean {
  const [opened, setOpened] = useState(false);
  const readInbox = inbox.read;
  useEffect(() => {
    const asked = draftOfAddress(words);
    if (asked) load(asked);
    if (fragmentWantsInbox(location.hash)) readInbox();
    let isLeft = false;
    const open = () => {
      if (!isLeft) setOpened(true);
    };
    allTurns().then(open, open);
    const follow = () => {
      const linked = draftFromFragment(location.hash);
      if (linked) load(linked);
      if (fragmentWantsInbox(location.hash)) readInbox();
    };
    addEventListener('hashchange', follow);
    return () => {
      isLeft = true;
      removeEventListener('hashchange', follow);
    };
  }, [load, readInbox, words]);
  useEffect(() => {
    if (!opened) return;
    const show = () => showInAddress(draft);
    const timer = setTimeout(show, settleMilliseconds);
    // A link that is followed before the address has settled takes the whole request along.
    addEventListener('click', show, { capture: true });
    return () => {
      clearTimeout(timer);
      removeEventListener('click', show, { capture: true });
    };
  }, [draft, opened]);
  return opened;
}

function draftOfAddress(words: PlaygroundWords): Draft | null {
  const linked = draftFromFragment(location.hash);
  if (linked) return linked;
  const query = new URLSearchParams(location.search);
  const modelId = query.get('model') ?? '';
  if (!modelById(modelId)) return null;
  const draft = sampleDraft(modelId, words);
  const text = query.get('text');
  return text ? reduceDraft(draft, { kind: 'content', name: 'text', value: text }) : draft;
}

function showInAddress(draft: Draft) {
  const { pathname } = location;
  history.replaceState(history.state, '', `${pathname}#${draftToFragment(draft)}`);
}
