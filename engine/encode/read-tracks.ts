import * as mediabunny from 'mediabunny';
import type { EngineFile } from '../job.ts';

/** What a file of sound or video holds. Throws when it does not open. */
export async function readTracks(path: string): Promise<Partial<EngineFile>> {
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
