import { expect, it } from 'vitest';
import { readScene } from '../picture/scene.ts';
import { composeSoundtrack } from './soundtrack.ts';

const compose = (prompt: string, seed: number) => composeSoundtrack(readScene({ prompt, seed }), 2);

const loudness = (samples: Float32Array) =>
  Math.sqrt(samples.reduce((sum, value) => sum + value * value, 0) / samples.length);

it.each(['a stormy sea', 'night city', 'abstract'])(
  'is heard, without clipping, as long as asked: %s',
  (prompt) => {
    const { samples, sampleRate } = compose(prompt, 1);
    expect(samples.length).toBe(2 * sampleRate * 2);
    expect(loudness(samples)).toBeGreaterThan(0.02);
    expect(samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0)).toBeLessThan(1);
  },
);

it('follows from the seed', () => {
  expect(compose('sea', 1).samples).toEqual(compose('sea', 1).samples);
  expect(compose('sea', 1).samples).not.toEqual(compose('sea', 2).samples);
});
