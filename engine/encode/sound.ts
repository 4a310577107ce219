export interface Sound {
  /** Interleaved, -1 to 1. */
  readonly samples: Float32Array;
  readonly sampleRate: number;
  readonly channels: 1 | 2;
}

/** The sound of a video, ready to be joined with its picture. Plain data. */
export interface EncodedSound {
  readonly codec: 'aac' | 'vorbis';
  readonly decoderConfig: AudioDecoderConfig;
  /** The packets one after another. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Times are seconds. */
  readonly packets: readonly {
    readonly size: number;
    readonly timestamp: number;
    readonly duration: number;
  }[];
}
