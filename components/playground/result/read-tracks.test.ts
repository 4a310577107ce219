import { openAsBlob } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { tracksOf } from './read-tracks.ts';

const sample = (name: string) => openAsBlob(new URL(`../../../public/samples/${name}`, import.meta.url));

describe('the tracks of a file', () => {
  test('of a video', async () => {
    const facts = await tracksOf(await sample('kling.webm'));
    expect(facts).toMatchObject({ videoCodec: expect.stringMatching(/^(vp8|vp9|av1)$/) });
    expect(facts.frameRate).toBeGreaterThan(10);
    expect(facts.duration).toBeGreaterThan(1);
    expect((facts.width ?? 0) / (facts.height ?? 1)).toBeCloseTo(16 / 9, 1);
  });

  test('of a sound', async () => {
    const facts = await tracksOf(await sample('elevenlabs.mp3'));
    expect(facts).toMatchObject({ audioCodec: 'mp3', channels: expect.any(Number) });
    expect(facts.sampleRate).toBeGreaterThan(8_000);
    expect(facts).not.toHaveProperty('videoCodec');
  });

  test('of something else are an error', async () => {
    await expect(tracksOf(new Blob(['<h1>502</h1>']))).rejects.toThrow();
  });
});
