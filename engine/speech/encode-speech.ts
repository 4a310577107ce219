import { setImmediate } from 'node:timers/promises';
import { registerMp3Encoder } from '@mediabunny/mp3-encoder';
import * as mediabunny from 'mediabunny';
import { EngineError } from '../job.ts';
import { correctFrameCount } from './correct-frame-count.ts';
import { createWav } from './create-wav.ts';
import type { PolishedSpeech } from './polish-speech.ts';

registerMp3Encoder();

export interface SpeechFileOptions {
  readonly title: string;
  readonly comment: string;
  readonly signal: AbortSignal;
  readonly onProgress: (fraction: number) => void;
}

/** A whole MP3 or 16-bit WAV file of a mono sound. Throws canceled, and an Error when the sound is silent. */
export async function encodeSpeech(
  speech: PolishedSpeech,
  format: 'mp3' | 'wav',
  options: SpeechFileOptions,
): Promise<Uint8Array> {
  return format === 'mp3' ? encodeMp3(speech, options) : encodeWav(speech, options);
}

async function encodeWav(speech: PolishedSpeech, options: SpeechFileOptions): Promise<Uint8Array> {
  const wav = createWav(speech, options);
  for await (const block of watched(speech, options)) wav.add(block);
  return wav.bytes;
}

async function encodeMp3(speech: PolishedSpeech, options: SpeechFileOptions): Promise<Uint8Array> {
  const { sampleRate } = speech;
  const target = new mediabunny.BufferTarget();
  const output = new mediabunny.Output({ format: new mediabunny.Mp3OutputFormat(), target });
  const source = new mediabunny.AudioSampleSource({ codec: 'mp3', bitrate: bitrateOf(sampleRate) });
  output.addAudioTrack(source);
  output.setMetadataTags({ title: options.title, comment: options.comment });
  await output.start();
  try {
    await addBlocks(source, speech, options);
    await output.finalize();
  } catch (error) {
    await output.cancel();
    throw error;
  }
  if (!target.buffer) throw new Error('The encoder gave no bytes.');
  return correctFrameCount(new Uint8Array(target.buffer));
}

const blocksInFlight = 8;

/** The encoder has a thread of its own: blocks are polished while earlier ones are encoded. */
async function addBlocks(
  source: mediabunny.AudioSampleSource,
  speech: PolishedSpeech,
  options: SpeechFileOptions,
): Promise<void> {
  const { sampleRate } = speech;
  const inFlight: Promise<void>[] = [];
  let timestamp = 0;
  try {
    for await (const data of watched(speech, options)) {
      const sound = { data, sampleRate, timestamp, format: 'f32', numberOfChannels: 1 } as const;
      const sample = new mediabunny.AudioSample(sound);
      const added = source.add(sample).finally(() => sample.close());
      // It may fail before its turn to be awaited comes.
      added.catch(() => undefined);
      inFlight.push(added);
      if (inFlight.length > blocksInFlight) await inFlight.shift();
      timestamp += data.length / sampleRate;
    }
    await Promise.all(inFlight);
  } finally {
    await Promise.allSettled(inFlight);
  }
}

/** The blocks of the speech, with a breath between them in which cancels and other jobs come through. */
async function* watched(speech: PolishedSpeech, { signal, onProgress }: SpeechFileOptions) {
  let samples = 0;
  let loudest = 0;
  for (const block of speech.blocks()) {
    await setImmediate();
    if (signal.aborted) throw new EngineError('canceled', 'The job was canceled.');
    for (const value of block) loudest = Math.max(loudest, Math.abs(value));
    yield block;
    samples += block.length;
    onProgress(samples / speech.totalSamples);
  }
  if (loudest < 0.05) throw new Error('The speech came out silent.');
}

const bitrateOf = (sampleRate: number) => (sampleRate > 24_000 ? 96_000 : 64_000);
