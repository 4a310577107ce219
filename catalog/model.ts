import type { GenerationType, InputName, OptionValue } from '#contract/request.ts';

/** The shape of a catalog entry: facts only. The words about it are in `messages/` under `catalog.models.<id>`. */
export interface Model {
  /** Slug of its page, and its id in lists. */
  readonly id: string;
  /** What the API takes as `provider`. Differs from `id` only for pages that show one use of a model. */
  readonly provider: string;
  readonly type: GenerationType;
  /** A proper name, the same in every language. */
  readonly name: string;
  readonly maker: string;
  /** Legal values of the version option, oldest first; one entry when the model has a single version. */
  readonly versions: readonly Version[];
  readonly inputs: readonly InputSpec[];
  /** At least one of these must be given, where no single one is required. */
  readonly oneOf?: readonly InputName[];
  readonly options: readonly OptionSpec[];
  readonly rules: readonly Rule[];
  readonly defaults?: readonly DependentDefault[];
  readonly price: PriceRule;
  /** Pixels and frames of what it makes; absent where there is no picture. */
  readonly frame?: Frame;
  /** From 0 to 100: the deployment's own ranking for `priority: QUALITY`. */
  readonly quality: number;
  /** Seconds until the file is ready, before anything was measured here: a constant and a part for each second of media. */
  readonly time: { readonly base: number; readonly perSecond: number };
  /** Keys of the sentences in `catalog.models.<id>.features` and `.limitations`. */
  readonly features: readonly string[];
  readonly limitations: readonly string[];
  /** A prompt and options that show the model well; the sample on its page is made from it. Prompts are in `messages/`. */
  readonly sample: Sample;
  /** Another one, to begin with in the playground. */
  readonly example: Sample;
}

/** The options of a sample. */
export interface Sample {
  readonly options: Readonly<Record<string, OptionValue>>;
}

/** An entry as it is written down: its price is in `prices.ts`. */
export type ModelFacts = Omit<Model, 'price'>;

/** How the options decide the size of the picture. */
export interface Frame {
  /** In force where the model has no `aspectRatio` option. */
  readonly aspectRatio: string;
  /** In force where the model has no `resolution` option; the number is the short side. Videos and avatars. */
  readonly resolution?: string;
  /** Exact width and height by aspect ratio, where the maker has a list of its own. */
  readonly sizes?: Readonly<Record<string, readonly [width: number, height: number]>>;
  /** Factor on both sides of `sizes`, or else the pixels of the long side, by value of `quality`. */
  readonly quality?: Readonly<Record<string, { readonly scale: number } | { readonly longSide: number }>>;
  /** Frames per second, for moving pictures. */
  readonly frameRate?: number;
}

export interface Version {
  readonly id: string;
  /** Set when the maker no longer runs it: the id of the version that answers in its place. */
  readonly servedBy?: string;
}

export interface InputSpec {
  readonly name: InputName;
  readonly required: boolean;
  /** Characters, for text. */
  readonly maxLength?: number;
}

interface OptionBase {
  readonly name: string;
  readonly required: boolean;
}

export interface EnumOption extends OptionBase {
  readonly type: 'ENUM';
  readonly values: readonly string[];
  readonly default?: string;
}

export interface NumberOption extends OptionBase {
  readonly type: 'INTEGER' | 'NUMBER';
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  /** The only legal numbers, where they are a list. */
  readonly values?: readonly number[];
  /** Absent for a seed: the gateway draws one. */
  readonly default?: number;
  readonly unit?: 's' | 'fps' | 'Hz' | 'x' | 'st';
}

export interface StringOption extends OptionBase {
  readonly type: 'STRING';
  readonly maxLength: number;
  readonly default?: string;
}

export interface BooleanOption extends OptionBase {
  readonly type: 'BOOLEAN';
  readonly default: boolean;
}

export type OptionSpec = EnumOption | NumberOption | StringOption | BooleanOption;

/**
 * A dependency between options: while every condition of `when` holds, `option` takes only `values`, or may not be
 * given at all when `values` is empty. A condition on `input.image` holds when that input is given (true) or not (false);
 * as `option`, `input.image` must be given for `[true]` and must not for `[false]`. An option that is not given and whose
 * default is not among `values` takes the first of them. `when` names only options that come before `option`.
 */
export interface Rule {
  readonly when: Readonly<Record<string, readonly OptionValue[]>>;
  readonly option: string;
  readonly values: readonly OptionValue[];
}

/** A default that depends on options before it: it wins over the option's own while every condition of `when` holds. */
export interface DependentDefault {
  readonly when: Rule['when'];
  readonly option: string;
  readonly value: OptionValue;
}

/** Credits: the sum of all parts that apply, rounded up to a whole credit once at the end. */
export interface PriceRule {
  /** Charged once. */
  readonly base: number;
  /**
   * Credits for each second (`duration`) or for each started 1,000 characters (`text`) beyond `included`, which is in
   * seconds or characters.
   */
  readonly per?: {
    readonly field: 'duration' | 'text';
    readonly credits: number;
    readonly included?: number;
  };
  /** Credits added for a value of an option, or of `input.image` (`true` when given); a value not listed adds nothing. */
  readonly add?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Factor on the sum so far for a value of an option or an input. The line shows the difference in credits. */
  readonly times?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}
