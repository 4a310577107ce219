import * as mediabunny from 'mediabunny';
import type { EncodedSound } from './sound.ts';
import type { H264Segment, VideoSegment, Vp8Segment } from './video-segment.ts';
import { zeroTimes } from './zero-times.ts';

export interface MuxInput {
  readonly format: 'mp4' | 'webm';
  readonly width: number;
  readonly height: number;
  readonly frameRate: number;
  /** In order. H.264 for mp4, VP8 for webm. */
  readonly segments: readonly VideoSegment[];
  /** As long as the picture; AAC for mp4, Vorbis for webm. */
  readonly sound?: EncodedSound;
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
  const addSound = input.sound && soundTrack(output, input.sound);
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

function soundTrack(output: mediabunny.Output, sound: EncodedSound): () => Promise<void> {
  const source = new mediabunny.EncodedAudioPacketSource(sound.codec);
  output.addAudioTrack(source);
  return () => addSoundPackets(source, sound);
}

async function addSoundPackets(
  source: mediabunny.EncodedAudioPacketSource,
  { bytes, packets, decoderConfig }: EncodedSound,
): Promise<void> {
  let at = 0;
  for (const { size, timestamp, duration } of packets) {
    const packet = new mediabunny.EncodedPacket(bytes.subarray(at, at + size), 'key', timestamp, duration);
    await source.add(packet, at === 0 ? { decoderConfig } : undefined);
    at += size;
  }
  source.close();
}
