import { registerAacEncoder } from '@mediabunny/aac-encoder';
import * as mediabunny from 'mediabunny';
import { audioSamples } from './audio-samples.ts';
import type { EncodedSound, Sound } from './sound.ts';
import { encodeVorbis } from './vorbis.ts';

registerAacEncoder();

export interface SoundSettings {
  readonly format: 'mp4' | 'webm';
  /** Length of the picture: the sound is cut to it, or padded with silence. */
  readonly seconds: number;
}

/** Encodes the sound of a video: AAC for MP4, Vorbis for WebM. Independent of the picture, so both can be made at once. */
export async function encodeSound(sound: Sound, { format, seconds }: SoundSettings): Promise<EncodedSound> {
  const { sampleRate } = sound;
  if (format === 'mp4') return encodeAac(cutOrPad(sound, aacSamples(seconds, sampleRate)));
  return readVorbis(await encodeVorbis(cutOrPad(sound, Math.floor(seconds * sampleRate))));
}

/** AAC starts with a packet of priming: one packet fewer keeps the sound inside the picture's length. */
const aacSamples = (seconds: number, rate: number) =>
  Math.max(1, Math.floor((seconds * rate) / 1024) - 1) * 1024;

function cutOrPad(sound: Sound, frames: number): Sound {
  const length = frames * sound.channels;
  if (sound.samples.length >= length) return { ...sound, samples: sound.samples.subarray(0, length) };
  const samples = new Float32Array(length);
  samples.set(sound.samples);
  return { ...sound, samples };
}

async function encodeAac(sound: Sound): Promise<EncodedSound> {
  const packets: mediabunny.EncodedPacket[] = [];
  let decoderConfig: AudioDecoderConfig | undefined;
  const target = new mediabunny.NullTarget();
  const output = new mediabunny.Output({
    format: new mediabunny.Mp4OutputFormat({ fastStart: false }),
    target,
  });
  const source = new mediabunny.AudioSampleSource({
    codec: 'aac',
    bitrate: 128_000,
    onEncodedPacket(packet, meta) {
      packets.push(packet);
      decoderConfig ??= meta?.decoderConfig;
    },
  });
  output.addAudioTrack(source);
  await output.start();
  for (const sample of audioSamples(sound)) {
    await source.add(sample);
    sample.close();
  }
  await output.finalize();
  if (!decoderConfig) throw new Error('The AAC encoder gave no sound.');
  return pack('aac', packets, decoderConfig);
}

async function readVorbis(ogg: Uint8Array<ArrayBuffer>): Promise<EncodedSound> {
  using input = new mediabunny.Input({
    formats: [mediabunny.OGG],
    source: new mediabunny.BufferSource(ogg),
  });
  const track = await input.getPrimaryAudioTrack();
  const decoderConfig = await track?.getDecoderConfig();
  if (!track || !decoderConfig) throw new Error('The Vorbis encoder gave no sound.');
  const packets: mediabunny.EncodedPacket[] = [];
  for await (const packet of new mediabunny.EncodedPacketSink(track).packets()) packets.push(packet);
  return pack('vorbis', packets, decoderConfig);
}

function pack(
  codec: EncodedSound['codec'],
  packets: readonly mediabunny.EncodedPacket[],
  decoderConfig: AudioDecoderConfig,
): EncodedSound {
  return {
    codec,
    decoderConfig,
    bytes: new Uint8Array(Buffer.concat(packets.map(({ data }) => data))),
    packets: packets.map(({ data, timestamp, duration }) => ({ size: data.length, timestamp, duration })),
  };
}
