/** Sound as one channel. */
export interface Recording {
  /** -1 to 1. */
  readonly samples: Float32Array<ArrayBuffer>;
  /** Hz. */
  readonly sampleRate: number;
}
