import { type FrameSize, frameSize } from '#catalog/frame-size.ts';
import { createOptionReader, type OptionReader } from '../providers/option-reader.ts';
import type { ProviderRequest } from '../providers/provider.ts';

/** What stands in a planned body for a caller's file, until the file is sent to the vendor. */
export const filePlaceholders = { image: 'file:image', audio: 'file:audio' } as const;

/** A request as the plans of the vendors read it. */
export interface Ask {
  /** Empty when only a file was given. */
  readonly text: string;
  readonly voice: string | undefined;
  /** The placeholder, when an image was given. */
  readonly image: typeof filePlaceholders.image | undefined;
  readonly audio: typeof filePlaceholders.audio | undefined;
  /** From 0 to 2^32 - 1. */
  readonly seed: number;
  /** Whether the caller asked for that seed; otherwise it was drawn. */
  readonly seedWasGiven: boolean;
  readonly read: OptionReader;
  /** Pixels that the catalog promises for these options; a square where there is no picture. */
  readonly size: FrameSize;
}

export function askOf({ input, options, model, seed }: ProviderRequest): Ask {
  return {
    text: input.text ?? '',
    voice: input.voice,
    image: input.imageFile === undefined ? undefined : filePlaceholders.image,
    audio: input.audioFile === undefined ? undefined : filePlaceholders.audio,
    seed,
    seedWasGiven: options.seed !== undefined,
    read: createOptionReader(options),
    size: frameSize(model, options) ?? { width: 1024, height: 1024 },
  };
}
