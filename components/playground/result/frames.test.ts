import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockText, frameAt, frameCount, momentOf, stepFrom } from './frames.ts';

test.each([24, 25, 30, 29.97, 60])(
  'at %s frames a second every step goes to the next frame and back',
  (frameRate) => {
    const video = { durationSeconds: 10, frameRate };
    const count = frameCount(10, frameRate);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: count - 2 }), (frame) => {
        const next = stepFrom(momentOf(frame, frameRate), 1, video);
        expect(frameAt(next, frameRate)).toBe(frame + 1);
        expect(frameAt(stepFrom(next, -1, video), frameRate)).toBe(frame);
      }),
    );
  },
);

test('a step stays inside the video', () => {
  const video = { durationSeconds: 5, frameRate: 24 };
  expect(frameAt(stepFrom(0, -1, video), 24)).toBe(0);
  expect(frameAt(stepFrom(5, 1, video), 24)).toBe(119);
});

test('the end of a frame as players report it is still that frame or the next, never one before', () => {
  expect(frameAt(1 / 24, 24)).toBe(1);
  expect(frameAt(0.041_666, 24)).toBe(1);
  expect(frameAt(0, 24)).toBe(0);
});

test('moments are written with minutes, seconds and milliseconds', () => {
  expect(clockText(2.208)).toBe('00:02.208');
  expect(clockText(61.9996)).toBe('01:02.000');
  expect(clockText(Number.NaN || 0)).toBe('00:00.000');
});
