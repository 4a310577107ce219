import { encodeSound, type SoundSettings } from '../encode/encode-sound.ts';
import type { EncodedSound, Sound } from '../encode/sound.ts';

export interface EncodeVoiceInput extends SoundSettings {
  readonly voice: Sound;
}

/** A pool task: encodes what the presenter says. */
export function runTask({ voice, format, seconds }: EncodeVoiceInput): Promise<EncodedSound> {
  return encodeSound(voice, { format, seconds });
}
