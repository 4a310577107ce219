import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitted, panBy, scaleMax, scaleOfPixels, zoomAt } from './zoom.ts';

const limits = { picture: { width: 1000, height: 500 }, frame: { width: 500, height: 500 } };

describe('enlarging', () => {
  test('keeps the point under the pointer where it is', () => {
    const point = { x: 100, y: 20 };
    const view = zoomAt(fitted, 4, point, limits);
    const before = { x: (point.x - fitted.x) / fitted.scale, y: (point.y - fitted.y) / fitted.scale };
    expect({ x: (point.x - view.x) / view.scale, y: (point.y - view.y) / view.scale }).toEqual(before);
  });

  test('ends at the whole picture and at eight screen pixels for one', () => {
    expect(zoomAt(fitted, 0.1, { x: 0, y: 0 }, limits)).toEqual(fitted);
    expect(zoomAt(fitted, 1e6, { x: 0, y: 0 }, limits).scale).toBe(16);
    expect(scaleMax(limits.picture, limits.frame)).toBe(16);
  });

  test('one pixel for one is the picture in its own size', () => {
    expect(scaleOfPixels(limits.picture, limits.frame)).toBe(2);
    expect(scaleOfPixels(limits.picture, limits.frame, 2)).toBe(1);
  });
});

test('whatever is done, the frame never shows more than there is', () => {
  const step = fc.oneof(
    fc.record({
      factor: fc.double({ min: 0.1, max: 10, noNaN: true }),
      x: fc.integer({ min: -250, max: 250 }),
    }),
    fc.record({ dx: fc.integer({ min: -900, max: 900 }), dy: fc.integer({ min: -900, max: 900 }) }),
  );
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      let view = fitted;
      for (const each of steps) {
        view =
          'factor' in each
            ? zoomAt(view, each.factor, { x: each.x, y: 0 }, limits)
            : panBy(view, each.dx, each.dy, limits);
      }
      const width = 500 * view.scale;
      const height = 250 * view.scale;
      expect(view.scale).toBeGreaterThanOrEqual(1);
      expect(Math.abs(view.x)).toBeLessThanOrEqual(Math.max(0, (width - 500) / 2) + 1e-6);
      expect(Math.abs(view.y)).toBeLessThanOrEqual(Math.max(0, (height - 500) / 2) + 1e-6);
    }),
  );
});
