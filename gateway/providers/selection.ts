import type { Model } from '#catalog/model.ts';
import type { ErrorCode } from '#contract/errors.ts';
import type { GenerateInput, Options, Priority } from '#contract/request.ts';

/** A model that was considered. Mirrors `Candidate` of the schema. */
export interface Candidate {
  readonly provider: string;
  /** From 0 to 1. */
  readonly score: number;
  /** Credits for this request; with the model's default options when it cannot take the request's. */
  readonly creditCost: number;
  /** Seconds. */
  readonly estimatedTime: number;
  /** Null when it can serve the request. */
  readonly excludedBecause: string | null;
}

/** A model that was chosen and could not do it. Mirrors `TriedProvider` of the schema. */
export interface Tried {
  readonly provider: string;
  /** Id of its adapter. */
  readonly adapter: string;
  /** When it was given up, in milliseconds since 1970. */
  readonly at: number;
  readonly code: ErrorCode;
  readonly message: string;
}

/** How the model of a generation was chosen. Mirrors `Selection` of the schema. */
export interface Selection {
  readonly pinned: boolean;
  /** Null when pinned. */
  readonly priority: Priority | null;
  readonly reason: string;
  /** Best first, excluded ones last. Empty when pinned. */
  readonly candidates: readonly Candidate[];
  /** Oldest first. Absent: none. */
  readonly tried?: readonly Tried[];
}

/** What selection needs to know that is not in the catalog. Functions must answer at once and always the same. */
export interface SelectionFacts {
  /** Why nothing can serve the model now, as a sentence; null when something can. */
  unavailable(model: Model): string | null;
  /** Which kind of engine would serve it; decides what time is expected while nothing was measured. */
  engine(model: Model): 'LIVE' | 'SIMULATED';
  /** Whole seconds after which a model that is unavailable may be asked for again. */
  retrySeconds?(model: Model): number;
  /** What was measured here; null while there is too little of it. */
  measured?(model: Model): Measured | null;
  /** The most that the request may cost; no limit when absent. */
  readonly creditsMax?: number;
}

export interface Measured {
  /** How long the work takes, as a multiple of what the catalog expects. */
  readonly pace: number;
  /** How likely it ends with a file, from 0 to 1. */
  readonly reliability: number;
}

export interface SelectionRequest {
  readonly type: GenerateInput['type'];
  readonly priority?: Priority;
  readonly input: GenerateInput['input'];
  readonly options?: Options;
}
