import type { VideoJob } from '../job.ts';

/** How many frames a video has, at least one. */
export const frameCount = ({ durationSeconds, frameRate }: VideoJob) =>
  Math.max(1, Math.round(durationSeconds * frameRate));
