import type { Colour, Row } from './layer.ts';

/** Small arithmetic of painting. */
export const mix = (a: number, b: number, t: number) => a + (b - a) * t;
export const clamp01 = (x: number) => Math.min(1, Math.max(0, x));
/** Smooth step from 0 at `a` to 1 at `b`; `a` may be the larger. */
export function smooth(a: number, b: number, x: number): number {
  const t = clamp01((x - a) / (b - a));
  return t * t * (3 - 2 * t);
}

export const mixColour = (a: Colour, b: Colour, t: number): Colour => [
  mix(a[0], b[0], t),
  mix(a[1], b[1], t),
  mix(a[2], b[2], t),
];

export const scaleColour = (colour: Colour, k: number): Colour => [
  Math.min(255, colour[0] * k),
  Math.min(255, colour[1] * k),
  Math.min(255, colour[2] * k),
];

/** The colour at `t` (0 to 1) along evenly spaced stops. */
export function ramp(stops: readonly Colour[], t: number): Colour {
  const place = clamp01(t) * (stops.length - 1);
  const index = Math.min(stops.length - 2, Math.floor(place));
  const part = place - index;
  const eased = (part * part * (3 - 2 * part) + part) / 2;
  return mixColour(stops[index] ?? [0, 0, 0], stops[index + 1] ?? [0, 0, 0], eased);
}

/** Sets one pixel of a row. */
export function put(row: Row, x: number, red: number, green: number, blue: number, alpha: number): void {
  row.red[x] = red;
  row.green[x] = green;
  row.blue[x] = blue;
  row.alpha[x] = alpha;
}

/** How bright a colour looks, 0 to 1. */
export const luminance = ([red, green, blue]: Colour) =>
  (red * 0.2126 + green * 0.7152 + blue * 0.0722) / 255;
