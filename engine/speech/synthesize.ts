import { EngineError, type Voice } from '../job.ts';
import type { TaskPool } from '../render-context.ts';
import { detectLanguage } from './detect-language.ts';
import type { PhonemeEvent } from './espeak.ts';
import { findLanguage } from './languages.ts';
import type { SpokenUtterance, UtteranceInput } from './speak-utterance.ts';
import { type Script, utterancesOfSsml, utterancesOfText, wordsOfSsml } from './utterances.ts';
import { knownEmotions, voiceSettings } from './voice-settings.ts';

export interface SpeechRequest {
  readonly text: string;
  readonly ssml?: boolean;
  readonly language?: string;
  readonly voice: Voice;
  readonly speed: number;
  readonly seed: number;
}

export interface RawSpeech {
  /** Mono, as it comes from the synthesizer. */
  readonly pcm: Int16Array;
  readonly sampleRate: number;
  readonly phonemes: readonly PhonemeEvent[];
  /** BCP 47: what was asked for, or what was detected. */
  readonly language: string;
  readonly notes: readonly string[];
}

const speakUtterance = new URL('./speak-utterance.ts', import.meta.url);

/**
 * Says a text in worker threads, one utterance a task. The sound does not depend on the number of workers.
 * Throws an EngineError: unsupported-input for a text, language or SSML that cannot be spoken, unavailable without
 * the synthesizer.
 */
export async function synthesize(
  request: SpeechRequest,
  pool: TaskPool,
  onProgress: (fraction: number) => void = () => {},
): Promise<RawSpeech> {
  const words = request.ssml ? wordsOfSsml(request.text) : request.text;
  const language = findLanguage(request.language ?? detectLanguage(words));
  const settings = voiceSettings(request.voice, request.speed, request.seed);
  const script = request.ssml
    ? utterancesOfSsml(request.text, language.tag, settings.pitch)
    : utterancesOfText(request.text);
  let spoken = 0;
  const parts = await Promise.all(
    script.utterances.map(async ({ markup }) => {
      const input: UtteranceInput = { markup, voiceFile: language.voiceFile, settings };
      const part = await pool.run<SpokenUtterance>(speakUtterance, input);
      onProgress(++spoken / script.utterances.length);
      return part;
    }),
  );
  const notes = notesAbout(words, language.tag, request.voice);
  return { ...join(script, parts, request.speed), language: language.tag, notes };
}

function join(script: Script, parts: readonly SpokenUtterance[], speed: number) {
  const sampleRate = parts[0]?.sampleRate ?? 22_050;
  const pauseScale = script.keepPauses ? 1 : 1 / speed;
  const starts: number[] = [];
  let length = 0;
  parts.forEach(({ pcm }, index) => {
    const pause = script.utterances[index]?.pauseBeforeSeconds ?? 0;
    length += Math.round(pause * pauseScale * sampleRate);
    starts.push(length);
    length += pcm.length;
  });
  const pcm = new Int16Array(length + Math.round(script.pauseAfterSeconds * sampleRate));
  const phonemes: PhonemeEvent[] = [];
  parts.forEach((part, index) => {
    const start = starts[index] ?? 0;
    pcm.set(part.pcm, start);
    for (const { time, id } of part.phonemes) phonemes.push({ time: time + start / sampleRate, id });
    phonemes.push({ time: (start + part.pcm.length) / sampleRate, id: '' });
  });
  if (!parts.some((part) => part.pcm.length > 0))
    throw new EngineError('unsupported-input', 'The text has nothing that this language can say.');
  return { pcm, sampleRate, phonemes };
}

function notesAbout(words: string, language: string, voice: Voice): string[] {
  const notes: string[] = [];
  if (language.startsWith('ja') && /\p{Script=Han}/u.test(words))
    notes.push('The simulated Japanese voice reads kana; it cannot read kanji.');
  const emotion = voice.emotion?.toLowerCase();
  if (emotion && !knownEmotions.includes(emotion))
    notes.push(
      `The simulated voice does not know the emotion ${voice.emotion}; it knows ${knownEmotions.join(', ')}.`,
    );
  return notes;
}
