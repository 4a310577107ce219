import { encodeSegment, type VideoSegment } from '../encode/segment.ts';
import type { VideoJob } from '../job.ts';
import { SharedMemory } from '../kernel/shared-memory.ts';
import type { Scene } from '../picture/scene.ts';
import { type Sprite, stampSprite } from '../sprite.ts';
import { createCamera } from './camera.ts';
import { createClock } from './clock.ts';
import { FrameComposer } from './frame-composer.ts';
import { createParticles } from './particles.ts';
import type { FrameSpace, Planes } from './planes.ts';

export interface SegmentInput {
  readonly memory: WebAssembly.Memory;
  readonly job: VideoJob;
  readonly scene: Scene;
  readonly layers: readonly Planes[];
  readonly space: FrameSpace;
  readonly label: { readonly sprite: Sprite; readonly margin: number };
  readonly quantizer: number;
  /** Frames of the video to draw, `to` not included. */
  readonly from: number;
  readonly to: number;
}

/** Draws and encodes some frames of a video. */
export function runTask(input: SegmentInput): Promise<VideoSegment> {
  const { job, scene, layers, space, label, quantizer, from, to } = input;
  const { width, height, frameRate, format } = job;
  const memory = new SharedMemory(input.memory);
  const clock = createClock(job.durationSeconds, job.loop);
  const composer = new FrameComposer({
    memory,
    layers,
    space,
    width,
    height,
    duration: job.durationSeconds,
    camera: createCamera(job),
    clock,
    horizon: scene.horizon,
  });
  const drawParticles = createParticles(scene, width, height, clock);
  const draw = (index: number, frame: Uint8Array) => {
    const seconds = (from + index) / frameRate;
    composer.compose(seconds);
    drawParticles?.(composer.luma, seconds);
    composer.shade();
    stampSprite(frame, width, height, label.sprite, label.margin, label.margin);
  };
  return encodeSegment(
    { format, width, height, frameRate, frames: to - from, quantizer },
    draw,
    composer.frame,
  );
}
