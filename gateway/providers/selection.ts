import type { Model } from '#catalog/model.ts';
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

/** How the model of a generation was chosen. Mirrors `Selection` of the schema. */
export interface Selection {
  readonly pinned: boolean;
  /** Null when pinned. */
  readonly priority: Priority | null;
  readonly reason: string;
  /** Best first, excluded ones last. Empty when pinned. */
  readonly candidates: readonly Candidate[];
}

/** What selection needs to know that is not in the catalog. Functions must answer at once and always the same. */
export interface SelectionFacts {
  /** Why nothing can serve the model now, as a sentence; null when something can. */
  unavailable(model: Model): string | null;
  /** Which kind of engine would serve it; decides what time is expected while nothing was measured. */
  engine(model: Model): 'LIVE' | 'SIMULATED';
  /** Expected seconds as measured here; null while there are no measurements. */
  measuredSeconds?(model: Model, options: Options): number | null;
}

export interface SelectionRequest {
  readonly type: GenerateInput['type'];
  readonly priority?: Priority;
  readonly input: GenerateInput['input'];
  readonly options?: Options;
}
