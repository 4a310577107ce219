import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { EngineError } from '../job.ts';
import type { VoiceSettings } from './voice-settings.ts';

export interface PhonemeEvent {
  /** Seconds from the start. */
  readonly time: number;
  /** IPA with stress marks; empty for a pause. */
  readonly id: string;
}

export interface SpokenText {
  readonly pcm: Int16Array<ArrayBuffer>;
  readonly sampleRate: number;
  readonly phonemes: readonly PhonemeEvent[];
}

interface ESpeakEvent {
  readonly type: string;
  /** Milliseconds. */
  readonly audio_position: number;
  readonly id?: string | number;
}

interface ESpeakWorker {
  set_voice(name: string, language: string, gender: number, age: number, variant: number): number;
  set_rate(wordsPerMinute: number): void;
  set_pitch(setting: number): void;
  set_range(setting: number): void;
  get_samplerate(): number;
  synthesize(markup: string, onSound: (pcm: Int16Array, events: ESpeakEvent[]) => boolean): void;
}

interface ESpeakModule {
  readonly eSpeakNGWorker: new () => ESpeakWorker;
}

type LoadESpeak = (options: object) => Promise<ESpeakModule>;

interface Synthesizer {
  readonly load: LoadESpeak;
  /** The voices and dictionaries. */
  readonly data: ArrayBuffer;
}

let loaded: Promise<Synthesizer> | undefined;

/**
 * Says a text marked up with eSpeak's own tags. The same call gives the same samples: the synthesizer keeps state
 * between calls and seeds its breath noise with the clock, so each call has an instance of its own and a still clock.
 * Throws an EngineError of code unavailable when eSpeak NG is not installed.
 */
export async function speak(markup: string, voiceFile: string, settings: VoiceSettings): Promise<SpokenText> {
  loaded ??= loadSynthesizer();
  const { load, data } = await loaded;
  const module = await load({ getPreloadedPackage: () => data, print: () => {}, printErr: () => {} });
  const worker = withStillClock(() => new module.eSpeakNGWorker());
  worker.set_voice(`${voiceFile}+${settings.speaker}`, '', 0, 0, 0);
  worker.set_rate(settings.rate);
  worker.set_pitch(settings.pitch);
  worker.set_range(settings.range);
  const pieces: Int16Array[] = [];
  const phonemes: PhonemeEvent[] = [];
  worker.synthesize(markup, (pcm, events) => {
    pieces.push(pcm);
    for (const { type, audio_position, id } of events)
      if (type === 'phoneme') phonemes.push({ time: audio_position / 1000, id: String(id ?? '') });
    return false;
  });
  return { pcm: concatenate(pieces), sampleRate: worker.get_samplerate(), phonemes };
}

/** Imports eSpeak NG. It is an optional package because its licence (GPL-3.0) may not suit everyone. */
export async function loadSynthesizer(
  packageName = '@echogarden/espeak-ng-emscripten',
): Promise<Synthesizer> {
  try {
    const { default: load }: { default: LoadESpeak } = await import(packageName);
    const main = createRequire(import.meta.url).resolve(packageName);
    const file = await readFile(main.replace(/\.js$/, '.data'));
    return { load, data: file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) };
  } catch (cause) {
    const message = `Simulated speech needs the optional package ${packageName}, and it is not installed: run npm install --include=optional.`;
    throw new EngineError('unavailable', message, { cause });
  }
}

function withStillClock<Result>(make: () => Result): Result {
  const now = Date.now;
  Date.now = () => 1_700_000_000_000;
  try {
    return make();
  } finally {
    Date.now = now;
  }
}

function concatenate(pieces: readonly Int16Array[]): Int16Array<ArrayBuffer> {
  const whole = new Int16Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
