import { describe, expect, it } from 'vitest';
import { SharedMemory } from '../kernel/shared-memory.ts';
import { layersOf } from '../picture/layers.ts';
import { readScene } from '../picture/scene.ts';
import { createCamera } from './camera.ts';
import { createClock } from './clock.ts';
import { FrameComposer } from './frame-composer.ts';
import { runTask as paintPlanes } from './paint-planes-task.ts';
import { allocateFrameSpace, allocatePlanes } from './planes.ts';
import { findTops } from './write-planes.ts';

const width = 320;
const height = 180;
const seconds = 4;

function composerOf(prompt: string, loop = false): FrameComposer {
  const scene = readScene({ prompt, seed: 42 });
  const memory = new SharedMemory();
  const layers = layersOf(scene).map(({ name, depth, motion, solid }) => {
    const shape = { name, depth, motion, solid, detail: 1, u: 0, v: 0, width: 368, height: 206 };
    const planes = allocatePlanes(memory, shape);
    paintPlanes({ memory: memory.memory, scene, planes, pictureHeight: height, from: 0, to: planes.height });
    findTops(memory, planes);
    return planes;
  });
  return new FrameComposer({
    memory,
    layers,
    space: allocateFrameSpace(memory, width, height, layers.length),
    width,
    height,
    duration: seconds,
    camera: createCamera({ prompt, seed: 42, loop }),
    clock: createClock(seconds, loop),
    horizon: scene.horizon,
  });
}

function frameAt(composer: FrameComposer, time: number, before = 0): Uint8Array {
  composer.frame.fill(before);
  composer.compose(time);
  return composer.frame.slice();
}

describe('a frame', () => {
  it.each(['mountains, zoom out', 'forest, pan left', 'sea, orbit', 'city at night, crane'])(
    'covers every pixel, whatever was there before: %s',
    (prompt) => {
      const composer = composerOf(prompt);
      for (const time of [0, 1.3, 3.9])
        expect(Buffer.compare(frameAt(composer, time, 255), frameAt(composer, time))).toBe(0);
    },
  );

  it('changes with the time', () => {
    const composer = composerOf('sea, pan right');
    expect(frameAt(composer, 1)).not.toEqual(frameAt(composer, 1.5));
  });

  it('of a loop comes back at the end', () => {
    const composer = composerOf('sea, pan right', true);
    const [start, end] = [frameAt(composer, 0), frameAt(composer, seconds)];
    const farthest = start.reduce((most, value, at) => Math.max(most, Math.abs(value - (end[at] ?? 0))), 0);
    expect(farthest).toBeLessThan(4);
  });
});
