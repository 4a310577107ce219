/** What a finished file has, read back from it. Mirrors `GenerationMetadata` of the schema: null where it makes no sense. */
export interface GenerationMetadata {
  /** Pixels. */
  readonly width: number | null;
  readonly height: number | null;
  /** Seconds. */
  readonly duration: number | null;
  /** Container: mp4, webm, png, jpeg, webp, mp3 or wav. */
  readonly format: string | null;
  /** The resolution class that was asked for or chosen, such as 1080p or 4K. */
  readonly resolution: string | null;
  /** Frames per second. */
  readonly frameRate: number | null;
  readonly videoCodec: string | null;
  readonly audioCodec: string | null;
  /** Hz. */
  readonly sampleRate: number | null;
  readonly channels: number | null;
  readonly bytes: number | null;
  /** Hexadecimal. */
  readonly sha256: string | null;
}

/** A difference between what was asked and what was made, or a note worth reading. Mirrors `Warning` of the schema. */
export interface Warning {
  /** The field it is about, such as `options.duration`; null when it is about none. */
  readonly path: string | null;
  readonly message: string;
}
