import type { AvatarJob } from '../job.ts';
import type { RenderContext } from '../render-context.ts';
import { polishSpeech } from '../speech/polish-speech.ts';
import { synthesize } from '../speech/synthesize.ts';
import { decodeAudio } from './decode-audio.ts';
import { type MouthFrame, type Recording, trackLoudness, trackPhonemes } from './mouth-track.ts';

/** What is heard, and what the mouth does meanwhile. */
export interface VoiceTrack {
  readonly recording: Recording;
  /** One for each frame of the video. */
  readonly mouth: readonly MouthFrame[];
  readonly spoken: string;
  readonly notes: readonly string[];
}

const speechRate = 48_000;
const leadSeconds = 0.24;
const tailSeconds = 0.4;

/** The voice of an avatar: its text spoken, or its recording. Throws an EngineError when there is neither. */
export async function voiceTrack(job: AvatarJob, context: RenderContext): Promise<VoiceTrack> {
  return job.audio === undefined ? speak(job, job.text ?? '', context) : listen(job, job.audio, context);
}

async function speak(job: AvatarJob, text: string, { pool, signal }: RenderContext): Promise<VoiceTrack> {
  const { voice, speed, seed, language } = job;
  const raw = await synthesize({ text, voice, speed, seed, language }, pool);
  const polished = polishSpeech(raw, { sampleRate: speechRate, leadSeconds, tailSeconds });
  const samples = new Float32Array(polished.totalSamples);
  let at = 0;
  for (const block of polished.blocks()) {
    signal.throwIfAborted();
    samples.set(block, at);
    at += block.length;
  }
  const recording = { samples, sampleRate: speechRate };
  const phonemes = raw.phonemes.map(({ time, id }) => ({ time: time + leadSeconds, id }));
  const frames = framesOf(recording, job.frameRate);
  const mouth = trackPhonemes(phonemes, recording, job.frameRate, frames);
  return { recording, mouth, spoken: `eSpeak NG (${raw.language})`, notes: raw.notes };
}

async function listen(job: AvatarJob, file: string, { signal }: RenderContext): Promise<VoiceTrack> {
  const recording = await decodeAudio(file, signal);
  const mouth = trackLoudness(recording, job.frameRate, framesOf(recording, job.frameRate));
  return { recording, mouth, spoken: 'the recording that was sent', notes: [] };
}

const framesOf = ({ samples, sampleRate }: Recording, frameRate: number) =>
  Math.max(1, Math.ceil((samples.length / sampleRate) * frameRate));
