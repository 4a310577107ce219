import recorded from './generated/recorded-choice.json' with { type: 'json' };

/** How a gateway without any measurement chose for the request that the guides show. */
export interface RecordedChoice {
  readonly provider: string;
  readonly reason: string;
  /** Best first; those that were left out at the end. */
  readonly candidates: readonly {
    readonly provider: string;
    readonly score: number;
    readonly creditCost: number;
    readonly estimatedTime: number;
    readonly excludedBecause: string | null;
  }[];
}

export const recordedChoice: RecordedChoice = recorded;
