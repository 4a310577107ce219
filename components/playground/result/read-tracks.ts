import {
  BlobSource,
  Input,
  type InputAudioTrack,
  type InputVideoTrack,
  MP3,
  MP4,
  WAVE,
  WEBM,
} from 'mediabunny';
import { codecName } from '#contract/codec-name.ts';
import type { FileFacts } from './file-facts.ts';

/** What the header and the packets of a sound or a video say; nothing is decoded. Throws for what is neither. */
export async function tracksOf(blob: Blob): Promise<Partial<FileFacts>> {
  using input = new Input({ formats: [MP4, WEBM, MP3, WAVE], source: new BlobSource(blob) });
  const [video, audio] = await Promise.all([input.getPrimaryVideoTrack(), input.getPrimaryAudioTrack()]);
  return {
    duration: rounded(await input.computeDuration(), 3),
    ...(video && (await pictureOf(video))),
    ...(audio && (await soundOf(audio))),
  };
}

async function pictureOf(track: InputVideoTrack): Promise<Partial<FileFacts>> {
  const [{ packetCount }, seconds, codec] = await Promise.all([
    track.computePacketStats(),
    track.computeDuration(),
    track.getCodecParameterString(),
  ]);
  return {
    width: await track.getDisplayWidth(),
    height: await track.getDisplayHeight(),
    frameRate: rounded(packetCount / seconds, 2),
    videoCodec: codec === null ? null : codecName(codec),
  };
}

async function soundOf(track: InputAudioTrack): Promise<Partial<FileFacts>> {
  const codec = await track.getCodecParameterString();
  return {
    audioCodec: codec === null ? null : codecName(codec),
    sampleRate: await track.getSampleRate(),
    channels: await track.getNumberOfChannels(),
  };
}

function rounded(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}
