import type { Voice } from '../job.ts';
import { createRandom } from '../random.ts';

/** What the synthesizer is set to. */
export interface VoiceSettings {
  /** Name of the variant file that makes the speaker. */
  readonly speaker: string;
  /** Words a minute, 80 to 430. */
  readonly rate: number;
  /** 0 to 99; 50 is the speaker's own pitch. */
  readonly pitch: number;
  /** 0 to 99: how far the pitch moves in a sentence. */
  readonly range: number;
  /** What the synthesizer cannot reach by itself: semitones to shift and a factor to lengthen the result by. */
  readonly shiftSemitones: number;
  readonly stretch: number;
}

const speakers = {
  female: ['f2', 'f5', 'linda', 'f3', 'steph', 'f1', 'belinda', 'f4'],
  male: ['m3', 'm7', 'm1', 'adam', 'm5', 'm2', 'm4', 'm8'],
} as const;

interface Mood {
  readonly semitones: number;
  readonly range: number;
  readonly pace: number;
}

const neutral: Mood = { semitones: 0, range: 1, pace: 1 };
const moods: Readonly<Record<string, Mood>> = {
  neutral,
  excited: { semitones: 2.2, range: 1.5, pace: 1.12 },
  happy: { semitones: 1.6, range: 1.35, pace: 1.06 },
  friendly: { semitones: 0.8, range: 1.2, pace: 1.02 },
  calm: { semitones: -0.8, range: 0.75, pace: 0.9 },
  serious: { semitones: -1.5, range: 0.65, pace: 0.96 },
  sad: { semitones: -2.2, range: 0.45, pace: 0.84 },
  angry: { semitones: 0.6, range: 1.45, pace: 1.1 },
};

export const knownEmotions: readonly string[] = Object.keys(moods);

const wordsPerMinute = 158;
const usualRange = 60;

/** Semitones around the own pitch that a pitch setting gives, measured on four speakers. */
const pitchCurve: readonly (readonly [setting: number, semitones: number])[] = [
  [0, -6.6],
  [10, -5.6],
  [20, -4.2],
  [30, -2.9],
  [40, -1.7],
  [50, 0],
  [60, 1.8],
  [70, 3.4],
  [80, 5.1],
  [90, 7.1],
  [99, 8.8],
];

/** The pitch setting for a distance in semitones from the speaker's own pitch, held to 0..99. */
export function pitchSetting(semitones: number): number {
  const upper = pitchCurve.findIndex(([, at]) => at >= semitones);
  if (upper === 0) return 0;
  const [highSetting, high] = pitchCurve[upper] ?? [99, 8.8];
  const [lowSetting, low] = pitchCurve[upper - 1] ?? [99, 8.8];
  if (high === low) return 99;
  return Math.round(lowSetting + ((semitones - low) / (high - low)) * (highSetting - lowSetting));
}

/** Semitones that the synthesizer reaches by itself around the speaker's own pitch. */
export const reachableSemitones = { low: -6.6, high: 8.8 };

/** Settings for a voice at a speed. The seed is the take: it moves the pitch by less than half a semitone. */
export function voiceSettings(voice: Voice, speed: number, seed: number): VoiceSettings {
  const mood = moods[voice.emotion?.toLowerCase() ?? 'neutral'] ?? neutral;
  const take = createRandom(`take ${seed}`);
  const semitones = (voice.pitch ?? 0) + mood.semitones + take.range(-0.4, 0.4);
  const within = clamp(semitones, reachableSemitones.low, reachableSemitones.high);
  const wanted = wordsPerMinute * speed * mood.pace;
  const rate = Math.round(clamp(wanted, 80, 430));
  const list = speakers[voice.gender];
  return {
    speaker: list[(voice.variant - 1) % list.length] ?? list[0],
    rate,
    pitch: pitchSetting(within),
    range: Math.round(clamp(usualRange * mood.range + take.range(-3, 3), 0, 99)),
    shiftSemitones: semitones - within,
    stretch: rate / wanted,
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
