import type { Colour } from '../layer.ts';
import type { Scene } from '../scene.ts';
import { clamp01 } from '../shade.ts';

/** Where the street vanishes, the height of the eye over the asphalt, half the street's width. */
export const horizon = 0.07;
export const eye = 0.26;
export const halfWidth = 0.62;

/** Colours of signs, shops and umbrellas. */
export const signColours: readonly [Colour, ...Colour[]] = [
  [255, 64, 150],
  [60, 214, 255],
  [255, 196, 72],
  [255, 92, 70],
  [160, 100, 255],
  [120, 255, 190],
  [255, 240, 225],
];

/** How much of a thing is lost in the air of the street, 0 to 1. */
export const hazeAt = (distance: number, scene: Scene) =>
  clamp01(1 - Math.exp(-(distance - 0.8) * (scene.fog ? 0.4 : 0.2)));
