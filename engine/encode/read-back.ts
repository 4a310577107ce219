import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import * as mediabunny from 'mediabunny';
import sharp from 'sharp';
import type { EngineFile } from '../job.ts';

const mimeTypes = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  mp4: 'video/mp4',
  webm: 'video/webm',
  mp3: 'audio/mpeg',
  wav: 'audio/wav',
} as const;

/** Reads what a finished file really is. The name must end in one of our formats; throws when the file does not open. */
export async function readBack(path: string): Promise<EngineFile> {
  const format = formatOf(path);
  const { size: bytes } = await stat(path);
  const file = { path, format, mimeType: mimeTypes[format], bytes };
  if (format === 'png' || format === 'jpeg' || format === 'webp') {
    const { width, height } = await sharp(path).metadata();
    return { ...file, width, height };
  }
  return { ...file, ...(await readTracks(path)) };
}

function formatOf(path: string): EngineFile['format'] {
  const extension = extname(path).slice(1);
  if (!(extension in mimeTypes)) throw new Error(`No known format ends in ".${extension}".`);
  return extension as EngineFile['format'];
}

async function readTracks(path: string): Promise<Partial<EngineFile>> {
  const source = new mediabunny.FilePathSource(path);
  using input = new mediabunny.Input({ formats: mediabunny.ALL_FORMATS, source });
  const [video, audio] = await Promise.all([input.getPrimaryVideoTrack(), input.getPrimaryAudioTrack()]);
  const durationSeconds = round(await input.computeDuration());
  return { durationSeconds, ...(video && (await readVideo(video))), ...(audio && (await readAudio(audio))) };
}

async function readVideo(track: mediabunny.InputVideoTrack): Promise<Partial<EngineFile>> {
  const { packetCount } = await track.computePacketStats();
  return {
    width: await track.getDisplayWidth(),
    height: await track.getDisplayHeight(),
    frameRate: Math.round((100 * packetCount) / (await track.computeDuration())) / 100,
    videoCodec: (await track.getCodecParameterString()) ?? undefined,
  };
}

async function readAudio(track: mediabunny.InputAudioTrack): Promise<Partial<EngineFile>> {
  return {
    audioCodec: (await track.getCodecParameterString()) ?? undefined,
    sampleRate: await track.getSampleRate(),
    channels: await track.getNumberOfChannels(),
  };
}

const round = (value: number) => Math.round(value * 1000) / 1000;
