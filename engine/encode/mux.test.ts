import * as mediabunny from 'mediabunny';
import { expect, it } from 'vitest';
import { encodeSound } from './encode-sound.ts';
import { muxVideo } from './mux.ts';
import { encodeSegment, segmentBorders } from './segment.ts';

const settings = { width: 64, height: 64, frameRate: 24 } as const;

async function makeVideo(format: 'mp4' | 'webm', frames: number): Promise<Uint8Array> {
  const borders = segmentBorders(frames, settings.frameRate);
  const segments = await Promise.all(
    borders.map(([from, to]) =>
      encodeSegment({ ...settings, format, frames: to - from }, (index, frame) =>
        frame.fill(40 + from + index),
      ),
    ),
  );
  const samples = Float32Array.from({ length: 44_100 * 2 }, (_, i) => Math.sin(i * 0.1) / 2);
  const seconds = frames / settings.frameRate;
  const sound = await encodeSound({ samples, sampleRate: 44_100, channels: 1 }, { format, seconds });
  return muxVideo({ ...settings, format, segments, sound, title: 'A title', comment: 'simulated' });
}

const open = (bytes: Uint8Array) =>
  new mediabunny.Input({ formats: mediabunny.ALL_FORMATS, source: new mediabunny.BufferSource(bytes) });

it('divides a video into alike parts of about a second, four at a time where it is long enough', () => {
  const lengths = (frames: number) => segmentBorders(frames, 24).map(([from, to]) => to - from);
  expect(lengths(5)).toEqual([5]);
  expect(lengths(50)).toEqual([25, 25]);
  expect(lengths(120)).toEqual([30, 30, 30, 30]);
  expect(lengths(194)).toEqual([24, 25, 24, 24, 24, 25, 24, 24]);
  for (let frames = 1; frames < 2000; frames++) {
    const borders = segmentBorders(frames, 24);
    expect(borders[0]?.[0]).toBe(0);
    expect(borders.at(-1)?.[1]).toBe(frames);
    expect(Math.max(...lengths(frames))).toBeLessThan(2 * 24);
  }
});

it('marks the first frame of each part, and no other, as one that players can seek to', async () => {
  using input = open(await makeVideo('mp4', 60));
  const track = await input.getPrimaryVideoTrack();
  if (!track) return expect.unreachable('There is no picture.');
  const keys: number[] = [];
  let count = 0;
  for await (const packet of new mediabunny.EncodedPacketSink(track).packets()) {
    if (packet.type === 'key') keys.push(packet.timestamp);
    count++;
  }
  expect(count).toBe(60);
  expect(keys).toEqual([0, 1.25]);
});

it.each(['mp4', 'webm'] as const)('cuts the sound to the picture and keeps the tags: %s', async (format) => {
  using input = open(await makeVideo(format, 36));
  expect(await input.computeDuration()).toBeCloseTo(1.5, 2);
  expect((await (await input.getPrimaryAudioTrack())?.computeDuration()) ?? 0).toBeGreaterThan(1.4);
  const tags = await input.getMetadataTags();
  expect(tags).toMatchObject({ title: 'A title', comment: 'simulated' });
});

it('says which colours the picture has, and carries no time of making', async () => {
  const bytes = await makeVideo('mp4', 24);
  using input = open(bytes);
  const colours = await (await input.getPrimaryVideoTrack())?.getColorSpace();
  expect(colours).toMatchObject({ primaries: 'bt709', transfer: 'bt709', matrix: 'bt709', fullRange: false });
  expect(Buffer.compare(bytes, await makeVideo('mp4', 24))).toBe(0);
});
