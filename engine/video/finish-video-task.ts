import { muxVideo } from '../encode/mux.ts';
import type { VideoSegment } from '../encode/segment.ts';
import type { VideoJob } from '../job.ts';
import type { Scene } from '../picture/scene.ts';
import { composeSoundtrack } from './soundtrack.ts';

export interface FinishVideoInput {
  readonly job: VideoJob;
  readonly scene: Scene;
  readonly segments: readonly VideoSegment[];
}

/** Sound, and all into one file. */
export async function runTask({ job, scene, segments }: FinishVideoInput): Promise<{ bytes: Uint8Array }> {
  const { format, width, height, frameRate, durationSeconds, prompt, seed } = job;
  const bytes = await muxVideo({
    format,
    width,
    height,
    frameRate,
    segments,
    sound: job.sound ? composeSoundtrack(scene, durationSeconds) : undefined,
    title: 'Simulated video (Doitong sandbox)',
    comment: `Simulated: drawn without an AI model. prompt="${prompt}" seed=${seed}`,
  });
  return { bytes };
}
