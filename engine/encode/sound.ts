export interface Sound {
  /** Interleaved, -1 to 1. */
  readonly samples: Float32Array;
  readonly sampleRate: number;
  readonly channels: 1 | 2;
}
