/** What a result can be, in the order in which equal results stand. */
export const searchKinds = ['error', 'model', 'page', 'guide', 'reference', 'option', 'price'] as const;
export type SearchKind = (typeof searchKinds)[number];

/** One thing that can be found, in the words of the reader's language. */
export interface SearchEntry {
  readonly kind: SearchKind;
  /** Address with its language: `/pt/errors/RATE_LIMIT`. */
  readonly href: string;
  readonly title: string;
  /** Whether the title is a name of the API, the same in every language. */
  readonly isCode?: boolean;
  /** What it belongs to: the model of an option, the guide of a section, the type of a field. */
  readonly context?: string;
  readonly text: string;
  /** Names by which it is meant and nothing else: a code, an id, a status. Folded. */
  readonly keys: readonly string[];
  /** From 0 to 1 among those of its kind: a field is worth less than its type. */
  readonly weight?: number;
}
