import { muxVideo } from '../encode/mux.ts';
import type { VideoSegment } from '../encode/segment.ts';
import type { EncodedSound } from '../encode/sound.ts';
import type { VideoJob } from '../job.ts';

export interface FinishVideoInput {
  readonly job: VideoJob;
  readonly segments: readonly VideoSegment[];
  readonly sound?: EncodedSound;
}

/** Picture and sound into one file. */
export async function runTask({ job, segments, sound }: FinishVideoInput): Promise<{ bytes: Uint8Array }> {
  const { format, width, height, frameRate, prompt, seed } = job;
  const bytes = await muxVideo({
    format,
    width,
    height,
    frameRate,
    segments,
    sound,
    title: 'Simulated video (Doitong sandbox)',
    comment: `Simulated: drawn without an AI model. prompt="${prompt}" seed=${seed}`,
  });
  return { bytes };
}
