import { FLACDecoder } from '@wasm-audio-decoders/flac';
import { OggVorbisDecoder } from '@wasm-audio-decoders/ogg-vorbis';
import * as mediabunny from 'mediabunny';
import { MPEGDecoder } from 'mpg123-decoder';
import { OpusDecoder } from 'opus-decoder';

/** Planes of samples as they come from a decoder. */
export interface DecodedPiece {
  readonly channels: readonly Float32Array[];
  readonly sampleRate: number;
}

type Decode = (track: mediabunny.InputAudioTrack) => AsyncGenerator<DecodedPiece>;

const packetsAtATime = 200;

/** Decoders by codec, for what neither Node nor mediabunny decodes. */
export const decoders: Readonly<Record<string, Decode>> = {
  async *mp3(track) {
    const decoder = new MPEGDecoder();
    await decoder.ready;
    try {
      for await (const packets of packetGroups(track)) yield pieceOf(decoder.decodeFrames(packets));
    } finally {
      decoder.free();
    }
  },
  async *opus(track) {
    const channels = Math.min(2, await track.getNumberOfChannels());
    const decoder = new OpusDecoder({ channels, streamCount: 1, coupledStreamCount: channels - 1 });
    await decoder.ready;
    try {
      for await (const packets of packetGroups(track)) yield pieceOf(decoder.decodeFrames(packets));
    } finally {
      decoder.free();
    }
  },
  async *flac(track) {
    const decoder = new FLACDecoder();
    await decoder.ready;
    try {
      for await (const packets of packetGroups(track)) yield pieceOf(await decoder.decodeFrames(packets));
    } finally {
      decoder.free();
    }
  },
  async *vorbis(track) {
    const decoder = new OggVorbisDecoder();
    await decoder.ready;
    try {
      yield pieceOf(await decoder.decodeFile(await inOgg(track)));
    } finally {
      decoder.free();
    }
  },
};

/** Codecs that mediabunny decodes by itself: plain samples. */
export async function* decodePcm(track: mediabunny.InputAudioTrack): AsyncGenerator<DecodedPiece> {
  for await (const sample of new mediabunny.AudioSampleSink(track).samples()) {
    const channels = Array.from({ length: sample.numberOfChannels }, (_, planeIndex) => {
      const plane = new Float32Array(sample.numberOfFrames);
      sample.copyTo(plane, { planeIndex, format: 'f32-planar' });
      return plane;
    });
    yield { channels, sampleRate: sample.sampleRate };
    sample.close();
  }
}

async function* packetGroups(track: mediabunny.InputAudioTrack): AsyncGenerator<Uint8Array[]> {
  let group: Uint8Array[] = [];
  for await (const packet of new mediabunny.EncodedPacketSink(track).packets()) {
    group.push(packet.data);
    if (group.length < packetsAtATime) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

function pieceOf({
  channelData,
  sampleRate,
}: {
  channelData: Float32Array[];
  sampleRate: number;
}): DecodedPiece {
  return { channels: channelData, sampleRate };
}

/** The Vorbis decoder wants an Ogg file; the packets may come from a WebM. */
async function inOgg(track: mediabunny.InputAudioTrack): Promise<Uint8Array> {
  const target = new mediabunny.BufferTarget();
  const output = new mediabunny.Output({ format: new mediabunny.OggOutputFormat(), target });
  const source = new mediabunny.EncodedAudioPacketSource('vorbis');
  output.addAudioTrack(source);
  await output.start();
  const decoderConfig = (await track.getDecoderConfig()) ?? undefined;
  for await (const packet of new mediabunny.EncodedPacketSink(track).packets())
    await source.add(packet, { decoderConfig });
  await output.finalize();
  return new Uint8Array(target.buffer ?? new ArrayBuffer(0));
}
