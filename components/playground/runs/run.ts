import type { Generation, QuoteLine } from '#contract/operations.ts';
import type { GenerationStatus } from '#contract/request.ts';
import { type GenerateInput, isFinal } from '#contract/request.ts';
import type { Simulation } from '#contract/simulate.ts';
import type { Exchange, Failure } from '../client/outcome.ts';
import type { Draft } from '../request/draft.ts';

/** What was started together, at one price: seeds of one request, or one prompt with several models. */
export interface RunGroup {
  readonly id: string;
  readonly kind: 'seeds' | 'models';
  /** Its number among the others, from 0. */
  readonly place?: number;
}

/** What is known of an intent beyond its draft. */
export interface RunExtras {
  /** What was asked to go wrong, to see how that looks. Costs nothing. */
  readonly simulation?: Simulation;
  readonly group?: RunGroup;
  /** The price that was shown when the button was pressed. */
  readonly quoted?: Quoted;
}

/** Credits and their lines, as the gateway or the catalog said them before the run. */
export interface Quoted {
  readonly creditCost: number;
  readonly lines: readonly QuoteLine[];
}

/** One intent to generate: what was asked, under which key, and what became of it. */
export interface Run extends RunExtras {
  readonly id: string;
  /** Sent with every attempt of this run, so that none of them can be charged twice. */
  readonly idempotencyKey: string;
  /** When the button was pressed, or when a run that waited was sent, in milliseconds since 1970. */
  readonly startedAt: number;
  readonly draft: Draft;
  readonly request: GenerateInput;
  /** The answer to `generate`, whatever it says. */
  readonly exchange?: Exchange;
  /** The newest answer to a question how it stands. */
  readonly followed?: Exchange;
  /** Set while nothing of it was sent: it was confirmed, and the plan had no room. */
  readonly waiting?: boolean;
  /** Set while the request is refused or unanswered. */
  readonly failure?: Failure;
  /** The last state that the gateway told. */
  readonly generation?: Generation;
  /** Set while this page does not ask any more how the run stands. It goes on at the gateway. */
  readonly unwatched?: boolean;
  /** Why the last attempt was not answered, while it is repeated with the same key. */
  readonly retrying?: Failure;
  /** Kept at the top of the history, and never dropped from it by itself. */
  readonly pinned?: boolean;
}

export type RunState = 'WAITING' | 'SENDING' | 'REFUSED' | GenerationStatus;

export function stateOf(run: Run): RunState {
  if (run.generation) return run.generation.status;
  if (run.waiting) return 'WAITING';
  return run.failure ? 'REFUSED' : 'SENDING';
}

/** Whether the gateway may still tell something new about a run. */
export function isPending(run: Run): boolean {
  return run.generation !== undefined && !isFinal(run.generation.status);
}

/** Whether this page asks the gateway how a run stands. */
export function isWatched(run: Run): boolean {
  return isPending(run) && !run.unwatched;
}

/** The runs with one of them replaced, or added in front. */
export function withRun(runs: readonly Run[], run: Run): readonly Run[] {
  const known = runs.some(({ id }) => id === run.id);
  return known ? runs.map((other) => (other.id === run.id ? run : other)) : [run, ...runs];
}
