import type { Dispatch } from 'react';
import type { Draft, DraftAction } from '../request/draft.ts';
import type { FieldProblem } from '../request/problems.ts';
import type { PlaygroundWords } from '../words.ts';

/** What every field of the form needs. */
export interface FieldContext {
  readonly draft: Draft;
  readonly dispatch: Dispatch<DraftAction>;
  readonly words: PlaygroundWords;
  /** What is wrong with the draft, by path. */
  readonly problems: ReadonlyMap<string, FieldProblem>;
  /** Whether a run was tried: only then an empty field is called wrong. */
  readonly tried: boolean;
  /** Addresses of the newest files that were made here, by the input that takes them. */
  readonly lastResults: Readonly<Record<'image' | 'audio', string | undefined>>;
}
