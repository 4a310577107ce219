import { registerAacEncoder } from '@mediabunny/aac-encoder';
import * as mediabunny from 'mediabunny';
import type { Sound } from './sound.ts';
import type { H264Segment, VideoSegment, Vp8Segment } from './video-segment.ts';
import { encodeVorbis } from './vorbis.ts';
import { zeroTimes } from './zero-times.ts';

export type { Sound } from './sound.ts';

registerAacEncoder();

export interface MuxInput {
  readonly format: 'mp4' | 'webm';
  readonly width: number;
  readonly height: number;
  readonly frameRate: number;
  /** In order. H.264 for mp4, VP8 for webm. */
  readonly segments: readonly VideoSegment[];
  /** Cut or padded with silence to the length of the picture. */
  readonly sound?: Sound;
  readonly title: string;
  readonly comment: string;
}

/** Joins segments and sound into one file that starts playing at once (MP4: AAC, faststart; WebM: Vorbis). */
export async function muxVideo(input: MuxInput): Promise<Uint8Array> {
  const target = new mediabunny.BufferTarget();
  const format =
    input.format === 'mp4'
      ? new mediabunny.Mp4OutputFormat({ fastStart: 'in-memory' })
      : new mediabunny.WebMOutputFormat();
  const output = new mediabunny.Output({ format, target });
  const video = new mediabunny.EncodedVideoPacketSource(input.format === 'mp4' ? 'avc' : 'vp8');
  output.addVideoTrack(video, { frameRate: input.frameRate });
  const addSound = input.sound && soundTrack(output, input, input.sound);
  output.setMetadataTags({ title: input.title, comment: input.comment });
  await output.start();
  await Promise.all([addPicture(video, input), addSound?.()]);
  await output.finalize();
  if (!target.buffer) throw new Error('The muxer gave no bytes.');
  const bytes = new Uint8Array(target.buffer);
  return input.format === 'mp4' ? zeroTimes(bytes) : bytes;
}

const colorSpace = { primaries: 'bt709', transfer: 'bt709', matrix: 'bt709', fullRange: false } as const;

async function addPicture(source: mediabunny.EncodedVideoPacketSource, input: MuxInput): Promise<void> {
  const duration = 1 / input.frameRate;
  let frame = 0;
  for (const segment of input.segments) {
    const { packets, decoderConfig } = await open(segment, input);
    // The encoder's MP4 calls every frame a key frame; only a segment's first one is.
    let type: mediabunny.PacketType = 'key';
    for await (const packet of packets) {
      const placed = packet.clone({ type, timestamp: frame / input.frameRate, duration });
      if (segment.codec === 'avc') type = 'delta';
      await source.add(placed, frame === 0 ? { decoderConfig } : undefined);
      frame++;
    }
  }
  source.close();
}

interface OpenSegment {
  readonly packets: AsyncIterable<mediabunny.EncodedPacket> | Iterable<mediabunny.EncodedPacket>;
  readonly decoderConfig: VideoDecoderConfig;
}

function open(segment: VideoSegment, input: MuxInput): Promise<OpenSegment> | OpenSegment {
  return segment.codec === 'avc' ? openH264(segment) : openVp8(segment, input);
}

async function openH264(segment: H264Segment): Promise<OpenSegment> {
  const source = new mediabunny.BufferSource(segment.mp4);
  const track = await new mediabunny.Input({ formats: [mediabunny.MP4], source }).getPrimaryVideoTrack();
  const config = await track?.getDecoderConfig();
  if (!track || !config) throw new Error('A segment holds no picture.');
  const packets = new mediabunny.EncodedPacketSink(track).packets();
  return { packets, decoderConfig: { ...config, colorSpace } };
}

function openVp8(segment: Vp8Segment, { width, height }: MuxInput): OpenSegment {
  let at = 0;
  const packets = segment.packetSizes.map((size) => {
    const bytes = segment.packets.subarray(at, at + size);
    at += size;
    return new mediabunny.EncodedPacket(bytes, 'key', 0, 0);
  });
  return { packets, decoderConfig: { codec: 'vp8', codedWidth: width, codedHeight: height } };
}

function soundTrack(output: mediabunny.Output, input: MuxInput, sound: Sound): () => Promise<void> {
  const frames = input.segments.reduce((sum, segment) => sum + segment.frames, 0);
  const seconds = frames / input.frameRate;
  if (input.format === 'mp4') {
    const source = new mediabunny.AudioSampleSource({ codec: 'aac', bitrate: 128_000 });
    output.addAudioTrack(source);
    return () => addAac(source, cutOrPad(sound, aacSamples(seconds, sound.sampleRate)));
  }
  const source = new mediabunny.EncodedAudioPacketSource('vorbis');
  output.addAudioTrack(source);
  return () => addVorbis(source, cutOrPad(sound, Math.floor(seconds * sound.sampleRate)));
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

async function addAac(source: mediabunny.AudioSampleSource, sound: Sound): Promise<void> {
  for (const sample of audioSamples(sound)) {
    await source.add(sample);
    sample.close();
  }
  source.close();
}

/** The sound in pieces of one second, as the encoders of mediabunny take it. */
export function* audioSamples({ samples, channels, sampleRate }: Sound): Generator<mediabunny.AudioSample> {
  const step = sampleRate * channels;
  for (let at = 0; at < samples.length; at += step)
    yield new mediabunny.AudioSample({
      data: samples.subarray(at, at + step),
      format: 'f32',
      numberOfChannels: channels,
      sampleRate,
      timestamp: at / step,
    });
}

async function addVorbis(source: mediabunny.EncodedAudioPacketSource, sound: Sound): Promise<void> {
  const blob = new Blob([await encodeVorbis(sound)]);
  const ogg = new mediabunny.Input({ formats: [mediabunny.OGG], source: new mediabunny.BlobSource(blob) });
  const track = await ogg.getPrimaryAudioTrack();
  const decoderConfig = await track?.getDecoderConfig();
  if (!track || !decoderConfig) throw new Error('The Vorbis encoder gave no sound.');
  let first = true;
  for await (const packet of new mediabunny.EncodedPacketSink(track).packets()) {
    await source.add(packet, first ? { decoderConfig } : undefined);
    first = false;
  }
  source.close();
}
