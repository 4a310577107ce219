import { createHash } from 'node:crypto';
import { voiceByName } from '#catalog/voices.ts';
import type { Voice } from '#engine/index.ts';

/** The same name is always the same speaker; a name the catalog does not know gets one drawn from its letters. */
export function simulatedVoice(name: string | undefined): Pick<Voice, 'gender' | 'variant'> {
  if (name === undefined) return { gender: 'female', variant: 1 };
  const known = voiceByName(name);
  if (known) return { gender: known.gender, variant: known.variant };
  const [letters = 0] = createHash('sha256').update(name.toLowerCase()).digest();
  return {
    gender: /(^|[^a-z])male/i.test(name) || letters % 2 === 1 ? 'male' : 'female',
    variant: ((letters >> 1) % 8) + 1,
  };
}
