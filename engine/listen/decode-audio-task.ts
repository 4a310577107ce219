import * as mediabunny from 'mediabunny';
import { EngineError } from '../job.ts';
import { type DecodedPiece, decodePcm, decoders } from './decode-packets.ts';
import type { Recording } from './recording.ts';

export interface DecodeAudioInput {
  readonly file: string;
  /** What is longer is cut. */
  readonly secondsMax: number;
}

export interface DecodedAudio extends Recording {
  readonly cut: boolean;
}

/**
 * A pool task: the sound of an audio or video file as one channel. Throws an EngineError of code unsupported-input when
 * the file holds no sound that can be decoded.
 */
export async function runTask({ file, secondsMax }: DecodeAudioInput): Promise<DecodedAudio> {
  const source = new mediabunny.FilePathSource(file);
  using input = new mediabunny.Input({ formats: mediabunny.ALL_FORMATS, source });
  const track = await audioTrackOf(input);
  const { codec } = track;
  const decode =
    codec?.startsWith('pcm-') || codec === 'ulaw' || codec === 'alaw' ? decodePcm : decoders[codec ?? ''];
  if (!decode)
    throw unsupported(
      `The sound is ${codec ?? 'in an unknown codec'}, which the simulated engine cannot decode. Send WAV, MP3, FLAC, Ogg (Vorbis, Opus) or WebM.`,
    );
  try {
    return await collect(decode(track), secondsMax);
  } catch (cause) {
    if (cause instanceof EngineError) throw cause;
    throw unsupported(`The ${codec} sound of the recording is damaged.`, { cause });
  }
}

async function audioTrackOf(input: mediabunny.Input): Promise<mediabunny.InputAudioTrack> {
  let track: mediabunny.InputAudioTrack | null;
  try {
    track = await input.getPrimaryAudioTrack();
  } catch (cause) {
    throw unsupported('The recording is not an audio file that can be read.', { cause });
  }
  if (!track) throw unsupported('The recording has no sound.');
  return track;
}

async function collect(pieces: AsyncIterable<DecodedPiece>, secondsMax: number): Promise<DecodedAudio> {
  const parts: Float32Array[] = [];
  let [length, sampleRate, cut] = [0, 0, false];
  for await (const piece of pieces) {
    sampleRate ||= piece.sampleRate;
    const part = toMono(piece.channels);
    parts.push(part);
    length += part.length;
    cut = length > secondsMax * sampleRate;
    if (cut) break;
  }
  if (length === 0) throw unsupported('The recording is empty.');
  const samples = new Float32Array(Math.min(length, Math.floor(secondsMax * sampleRate)));
  let at = 0;
  for (const part of parts) {
    samples.set(part.subarray(0, samples.length - at), at);
    at += part.length;
    if (at >= samples.length) break;
  }
  return { samples, sampleRate, cut };
}

function toMono(channels: readonly Float32Array[]): Float32Array {
  const [first = new Float32Array(0), ...others] = channels;
  const mono = first.slice();
  for (const channel of others)
    for (let i = 0; i < mono.length; i++) mono[i] = (mono[i] ?? 0) + (channel[i] ?? 0);
  if (others.length > 0) for (let i = 0; i < mono.length; i++) mono[i] = (mono[i] ?? 0) / channels.length;
  return mono;
}

const unsupported = (message: string, options?: ErrorOptions) =>
  new EngineError('unsupported-input', message, options);
