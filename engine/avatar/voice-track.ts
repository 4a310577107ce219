import type { AvatarJob } from '../job.ts';
import type { DecodeAudioInput, DecodedAudio } from '../listen/decode-audio-task.ts';
import type { Recording } from '../listen/recording.ts';
import type { RenderContext } from '../render-context.ts';
import { polishSpeech } from '../speech/polish-speech.ts';
import { resample } from '../speech/resample.ts';
import { synthesize } from '../speech/synthesize.ts';
import { type MouthFrame, trackLoudness, trackPhonemes } from './mouth-track.ts';

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
const recordingSecondsMax = 300;
const decodeTask = new URL('../listen/decode-audio-task.ts', import.meta.url);

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

async function listen(job: AvatarJob, file: string, { pool }: RenderContext): Promise<VoiceTrack> {
  const input: DecodeAudioInput = { file, secondsMax: recordingSecondsMax };
  const { samples, sampleRate, cut } = await pool.run<DecodedAudio>(decodeTask, input);
  // The AAC encoder takes the usual rates of video only.
  const recording =
    sampleRate === 44_100 || sampleRate === 48_000
      ? { samples, sampleRate }
      : { samples: resample(samples, sampleRate, speechRate), sampleRate: speechRate };
  const mouth = trackLoudness(recording, job.frameRate, framesOf(recording, job.frameRate));
  const notes: string[] = [];
  if (cut) notes.push(`The recording was cut after ${recordingSecondsMax} seconds.`);
  if (mouth.every(({ loudness }) => loudness === 0))
    notes.push('The recording is silent; the mouth stays shut.');
  return { recording, mouth, spoken: 'the recording that was sent', notes };
}

const framesOf = ({ samples, sampleRate }: Recording, frameRate: number) =>
  Math.max(1, Math.ceil((samples.length / sampleRate) * frameRate));
