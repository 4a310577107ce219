import type { Recording } from '../listen/recording.ts';
import type { PhonemeEvent } from '../speech/espeak.ts';

/** What the mouth does in one frame. */
export interface MouthFrame {
  /** 0 shut to 1 wide open. */
  readonly open: number;
  /** -1 rounded to 1 spread. */
  readonly width: number;
  readonly teethOnLip: boolean;
  /** How loud the sound is, 0 to 1. */
  readonly loudness: number;
  /** Whether a stressed vowel starts here. */
  readonly stressed: boolean;
}

interface Shape {
  readonly open: number;
  readonly width: number;
  readonly teethOnLip?: boolean;
}

/** Mouth shapes by the first letters of a phoneme in IPA; the first that matches holds. */
const shapes: readonly (readonly [RegExp, Shape])[] = [
  [/^[mpbβ]/, { open: 0, width: 0 }],
  [/^[fvʋ]/, { open: 0.1, width: 0.1, teethOnLip: true }],
  [/^(?:tʃ|dʒ|ʃ|ʒ|tɕ|dʑ|ɕ|ʑ)/, { open: 0.24, width: -0.5 }],
  [/^[θð]/, { open: 0.2, width: 0.2 }],
  [/^[szc]/, { open: 0.18, width: 0.5 }],
  [/^[tdnlɲʎɫɭɳʈɖ]/, { open: 0.24, width: 0.25 }],
  [/^[kɡgŋhxχʁɣɦʔq]/, { open: 0.32, width: 0.05 }],
  [/^[rɾɹʀɻ]/, { open: 0.28, width: -0.15 }],
  [/^[aɑæɐʌɜ]/, { open: 0.95, width: 0.15 }],
  [/^ə|^ɚ/, { open: 0.5, width: 0 }],
  [/^[eɛ]/, { open: 0.62, width: 0.65 }],
  [/^[iɪɨ]/, { open: 0.34, width: 1 }],
  [/^[oɔɒ]/, { open: 0.66, width: -0.7 }],
  [/^[uʊwyʏøœ]/, { open: 0.34, width: -1 }],
];
const unknownShape: Shape = { open: 0.35, width: 0 };

interface Key extends Shape {
  readonly time: number;
}

/** The keys between which the mouth moves: it reaches a sound's shape soon after the sound begins. */
function keysOf(phonemes: readonly PhonemeEvent[]): Key[] {
  const keys: Key[] = [{ time: -1, open: 0, width: 0 }];
  phonemes.forEach(({ time, id }, index) => {
    const length = Math.max(0.03, (phonemes[index + 1]?.time ?? time + 0.1) - time);
    const sound = bareSound(id);
    if (sound === '') {
      if (length > 0.05) keys.push({ time: time + Math.min(0.07, length / 2), open: 0, width: 0 });
      if (length > 0.25) keys.push({ time: time + length - 0.09, open: 0.02, width: 0 });
      return;
    }
    const shape = shapes.find(([pattern]) => pattern.test(sound))?.[1] ?? unknownShape;
    const open = Math.min(1, shape.open * (id.includes('ˈ') ? 1.1 : 0.92));
    keys.push({ ...shape, open, time: time + Math.min(length * 0.45, 0.09) });
    const glide = /^(?:[aeo]ɪ|[ao]ʊ)/.exec(sound)?.[0];
    if (glide)
      keys.push({ time: time + length * 0.85, open: 0.34, width: glide.endsWith('ɪ') ? 0.85 : -0.9 });
  });
  keys.push({ time: Number.POSITIVE_INFINITY, open: 0, width: 0 });
  return keys;
}

/** A phoneme without stress, length and nasal marks; `(en)` names a language, not a sound. */
function bareSound(id: string): string {
  return id
    .replace(/\(.*?\)|[ˈˌː .]/g, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

/** The mouth in each frame of a speech whose phonemes are known: their shapes, opened as far as the sound is loud. */
export function trackPhonemes(
  phonemes: readonly PhonemeEvent[],
  recording: Recording,
  frameRate: number,
  frames: number,
): MouthFrame[] {
  const keys = keysOf(phonemes);
  const loudness = loudnessOf(recording, frameRate, frames);
  const stresses = new Set(
    phonemes.filter(({ id }) => id.includes('ˈ')).map(({ time }) => Math.floor(time * frameRate)),
  );
  let at = 0;
  return Array.from({ length: frames }, (_, frame) => {
    const time = (frame + 0.5) / frameRate;
    while ((keys[at + 1]?.time ?? Number.POSITIVE_INFINITY) <= time) at++;
    const shape = between(keys[at] ?? unknownKey, keys[at + 1] ?? unknownKey, time);
    const loud = loudness[frame] ?? 0;
    const open = shape.open * Math.min(1, 0.3 + 0.95 * loud);
    return { ...shape, open, loudness: loud, stressed: stresses.has(frame) };
  });
}

const unknownKey: Key = { ...unknownShape, time: 0 };

function between(from: Key, to: Key, time: number): Omit<MouthFrame, 'loudness' | 'stressed'> {
  const approach = Math.min(to.time - from.time, 0.13);
  const share = smooth(Math.max(0, (time - (to.time - approach)) / Math.max(0.02, approach)));
  return {
    open: from.open + (to.open - from.open) * share,
    width: from.width + (to.width - from.width) * share,
    teethOnLip: (share < 0.5 ? from : to).teethOnLip ?? false,
  };
}

/** The mouth in each frame of a recording of which only the sound is known: loud opens, hiss spreads. */
export function trackLoudness(recording: Recording, frameRate: number, frames: number): MouthFrame[] {
  const loudness = loudnessOf(recording, frameRate, frames);
  let width = 0;
  return Array.from({ length: frames }, (_, frame) => {
    const loud = loudness[frame] ?? 0;
    const hiss = hissOf(recording, frame / frameRate, 1 / frameRate);
    width += (clamp((hiss - 0.12) * 5, -0.8, 0.9) - width) * 0.5;
    const open = clamp((loud - 0.06) * 1.15, 0, 1) * (1 - 0.6 * clamp((hiss - 0.2) * 4, 0, 1));
    const rising = loud > 0.5 && (loudness[frame - 1] ?? 0) < 0.5;
    return { open, width: open < 0.03 ? 0 : width, teethOnLip: false, loudness: loud, stressed: rising };
  });
}

/** Root mean square of each frame's sound beside the loudest tenth, 0 to 1. */
function loudnessOf({ samples, sampleRate }: Recording, frameRate: number, frames: number): Float32Array {
  const levels = Float32Array.from({ length: frames }, (_, frame) => {
    const from = Math.floor(((frame - 0.15) * sampleRate) / frameRate);
    const to = Math.floor(((frame + 1.15) * sampleRate) / frameRate);
    let sum = 0;
    for (let i = Math.max(0, from); i < Math.min(samples.length, to); i++) sum += (samples[i] as number) ** 2;
    return Math.sqrt(sum / (to - from));
  });
  const sounding = levels.filter((level) => level > 0.005).sort();
  const loud = Math.max(0.02, sounding[Math.floor(sounding.length * 0.9)] ?? 1);
  return levels.map((level) => Math.min(1, level / loud));
}

/** How often the sound changes sign, as a part of its samples: about 0.05 for vowels, 0.3 for hiss. */
function hissOf({ samples, sampleRate }: Recording, start: number, seconds: number): number {
  const from = Math.floor(start * sampleRate);
  const to = Math.min(samples.length, Math.floor((start + seconds) * sampleRate));
  let changes = 0;
  for (let i = from + 1; i < to; i++)
    if ((samples[i - 1] as number) < 0 !== (samples[i] as number) < 0) changes++;
  return to > from ? (changes / (to - from)) * (sampleRate / 22_050) : 0;
}

const smooth = (share: number) => {
  const held = Math.min(1, share);
  return held * held * (3 - 2 * held);
};

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
