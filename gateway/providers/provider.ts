import type { Model } from '#catalog/model.ts';
import type { GenerationMetadata, Warning } from '#contract/generation-metadata.ts';
import type { Options } from '#contract/request.ts';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** One generation as a provider gets it: checked against the model, defaults filled in, the caller's files on this disk. */
export interface ProviderRequest {
  readonly generationId: string;
  readonly model: Model;
  readonly input: {
    readonly text?: string;
    readonly voice?: string;
    /** Path of a local file. */
    readonly imageFile?: string;
    /** Path of a local file. */
    readonly audioFile?: string;
  };
  readonly options: Options;
  /** The caller's seed, or the one the gateway drew: from 0 to 2^32 - 1. */
  readonly seed: number;
}

/** What will be asked of the provider. Pure data: the same request gives the same plan. */
export interface Plan {
  readonly request: ProviderRequest;
  /** The options as they will really be used. */
  readonly options: Options;
  /** Where that differs from what was asked. */
  readonly warnings: readonly Warning[];
  /** The provider's own request, plain data. Only the adapter that planned it reads it. */
  readonly body: object;
  /** What the provider will charge the operator, in millionths of a US dollar; absent where it charges nothing. */
  readonly costMicros?: number;
}

/** A file the provider made, in the directory it was given. */
export interface ProducedFile {
  readonly path: string;
  readonly mimeType: string;
  readonly metadata: GenerationMetadata;
}

export type Step =
  | { readonly state: 'done'; readonly file: ProducedFile; readonly warnings: readonly Warning[] }
  | {
      readonly state: 'pending';
      /** What `poll` and `cancel` need to find the work again, from any process. */
      readonly operation: Json;
      readonly afterMs: number;
      /** From 0 to 1. */
      readonly progress?: number;
    };

export interface StepContext {
  readonly signal: AbortSignal;
  /** From 0 to 1. */
  readonly onProgress: (fraction: number) => void;
  /** Where a finished file is written. Exists; the caller removes it. */
  readonly directory: string;
}

/** One way to make media. `submit`, `poll` and `cancel` throw ProviderError, or the reason of the signal. */
export interface ProviderAdapter {
  readonly id: string;
  readonly engine: 'LIVE' | 'SIMULATED';
  /** MIME types of callers' files that it cannot read. */
  readonly unreadable?: readonly string[];
  serves(model: Model): boolean;
  /** Why it cannot serve the model now, as a sentence; null when it can. */
  unavailable(model: Model): string | null;
  plan(request: ProviderRequest): Plan;
  submit(plan: Plan, context: StepContext): Promise<Step>;
  poll?(operation: Json, context: StepContext): Promise<Step>;
  cancel?(operation: Json, context: StepContext): Promise<void>;
  /** Makes an input itself, in place of one at an address of documentation, and gives its path. */
  standIn?(
    kind: 'image' | 'audio',
    address: string,
    model: Model,
    context: Pick<StepContext, 'signal' | 'directory'>,
  ): Promise<string>;
}

export type ProviderErrorCode = 'GENERATION_FAILED' | 'PROVIDER_UNAVAILABLE' | 'INVALID_INPUT';

/** Why a provider made no file. `message` is public, an English sentence. */
export class ProviderError extends Error {
  readonly code: ProviderErrorCode;
  /** Whether the same step may be tried again without a change. */
  readonly retryable: boolean;
  /** Milliseconds that the provider wants to be left alone; null where it says nothing. */
  readonly retryAfterMs: number | null;
  /** Whether nobody can tell if the provider has begun the work: its answer was lost. */
  readonly mayHaveBegun: boolean;
  constructor(
    code: ProviderErrorCode,
    message: string,
    options: ErrorOptions & Partial<Pick<ProviderError, 'retryable' | 'retryAfterMs' | 'mayHaveBegun'>> = {},
  ) {
    super(message, options);
    this.name = 'ProviderError';
    this.code = code;
    this.retryable = options.retryable ?? false;
    this.retryAfterMs = options.retryAfterMs ?? null;
    this.mayHaveBegun = options.mayHaveBegun ?? false;
  }
}
