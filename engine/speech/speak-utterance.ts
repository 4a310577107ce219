import { type PhonemeEvent, speak } from './espeak.ts';
import { resample } from './resample.ts';
import { timeStretch } from './time-stretch.ts';
import type { VoiceSettings } from './voice-settings.ts';

export interface UtteranceInput {
  readonly markup: string;
  readonly voiceFile: string;
  readonly settings: VoiceSettings;
}

export interface SpokenUtterance {
  /** Mono, without silence at its ends. Empty when there was nothing to say. */
  readonly pcm: Int16Array<ArrayBuffer>;
  readonly sampleRate: number;
  readonly phonemes: readonly PhonemeEvent[];
}

/** A pool task: says one utterance and brings it to the pitch and length that the synthesizer cannot reach. */
export async function runTask({ markup, voiceFile, settings }: UtteranceInput): Promise<SpokenUtterance> {
  const { pcm: whole, sampleRate, phonemes } = await speak(markup, voiceFile, settings);
  const [start, end] = soundEnds(whole, Math.round(sampleRate * 0.015));
  const pitchStep = 2 ** (settings.shiftSemitones / 12);
  const wave = new Float32Array(whole.subarray(start, end));
  const shifted = pitchStep === 1 ? wave : resample(wave, pitchStep, 1);
  const pcm = toInt16(timeStretch(shifted, sampleRate, settings.stretch * pitchStep));
  const placed = phonemes.map(({ time, id }) => ({
    time: Math.max(0, (time - start / sampleRate) * settings.stretch),
    id,
  }));
  return { pcm, sampleRate, phonemes: placed };
}

/** Where the sound starts and ends, with a margin, in samples. */
function soundEnds(pcm: Int16Array, margin: number): [number, number] {
  const loudEnough = 130;
  const first = pcm.findIndex((sample) => Math.abs(sample) > loudEnough);
  const last = pcm.findLastIndex((sample) => Math.abs(sample) > loudEnough);
  if (first < 0) return [0, 0];
  return [Math.max(0, first - margin), Math.min(pcm.length, last + 1 + margin)];
}

function toInt16(samples: Float32Array): Int16Array<ArrayBuffer> {
  const pcm = new Int16Array(samples.length);
  for (let i = 0; i < pcm.length; i++)
    pcm[i] = Math.max(-32_768, Math.min(32_767, Math.round(samples[i] ?? 0)));
  return pcm;
}
