import { encodeSound, type SoundSettings } from '../encode/encode-sound.ts';
import type { EncodedSound } from '../encode/sound.ts';
import type { Scene } from '../picture/scene.ts';
import { composeSoundtrack } from './soundtrack.ts';

export interface SceneSoundInput extends SoundSettings {
  readonly scene: Scene;
}

/** A pool task: composes and encodes the soundtrack of a scene. */
export function runTask({ scene, format, seconds }: SceneSoundInput): Promise<EncodedSound> {
  return encodeSound(composeSoundtrack(scene, seconds), { format, seconds });
}
