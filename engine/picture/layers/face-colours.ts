import type { Colour } from '../layer.ts';
import { clamp01, mixColour, scaleColour, smooth } from '../shade.ts';
import { type Face, type HeadPoint, materials } from './head-shape.ts';

/** Someone who sits for a portrait. */
export interface Sitter extends Face {
  readonly skin: Colour;
  readonly hair: Colour;
  readonly cloth: Colour;
  readonly iris: Colour;
  readonly lips: Colour;
}

/** What colour a place of the head has, before light: (x, y) in head units, with the noise of skin and hair there. */
export function surfaceAt(
  sitter: Sitter,
  point: HeadPoint,
  x: number,
  y: number,
  pore: number,
  strand: number,
): Colour {
  if (point.material === materials.hair) return scaleColour(sitter.hair, 0.72 + strand * 0.6);
  if (point.material === materials.cloth) return clothAt(sitter, x, y, pore);
  const fx = x / sitter.width - sitter.turn * 0.16;
  const side = Math.abs(fx);
  let tone = scaleColour(sitter.skin, 1 + pore * 0.07);
  const blush = Math.exp(-(((side - 0.46) / 0.24) ** 2) - ((y - 0.42) / 0.2) ** 2);
  tone = mixColour(tone, mixColour(sitter.skin, [200, 70, 60], 0.5), blush * 0.35 + 0.2 * nose(fx, y));
  if (sitter.beard)
    tone = mixColour(tone, scaleColour(sitter.hair, 1 + strand), beardAt(side, y, strand) * 0.86);
  tone = mixColour(tone, scaleColour(sitter.hair, 0.8), browAt(side, y, strand) * 0.85);
  tone = lipsAt(sitter, tone, fx, y);
  const nostril = Math.exp(-(((side - 0.085) / 0.045) ** 2) - ((y - 0.535) / 0.022) ** 2);
  tone = scaleColour(tone, 1 - nostril * 0.7);
  return eyeAt(sitter, tone, fx, y);
}

const nose = (x: number, y: number) => Math.exp(-((x / 0.13) ** 2) - ((y - 0.44) / 0.12) ** 2);

function clothAt(sitter: Sitter, x: number, y: number, weave: number): Colour {
  const opening = (2.5 - y) * 0.4;
  const collar = smooth(0.12, 0.02, Math.abs(Math.abs(x) - opening - 0.05)) * smooth(2.62, 2.5, y);
  const shirt = smooth(0.015, -0.015, Math.abs(x) - opening);
  const cloth = scaleColour(sitter.cloth, 1 + weave * 0.25);
  return mixColour(mixColour(cloth, [226, 218, 202], shirt), scaleColour(sitter.cloth, 0.6), collar * 0.8);
}

function beardAt(side: number, y: number, strand: number): number {
  const jaw = smooth(0.5, 0.72, y + side * 0.35 + strand * 0.1);
  const mouth = smooth(0.02, 0.14, Math.hypot(side * 0.55, (y - 0.81) * 1.3));
  return jaw * mouth * smooth(1.42, 1.22, y);
}

function browAt(side: number, y: number, strand: number): number {
  const along = (side - 0.14) / 0.42;
  if (along < 0 || along > 1) return 0;
  const arch = -0.215 - 0.05 * Math.sin(along * Math.PI * 0.8) + 0.06 * along * along;
  const half = 0.042 * (1 - along * 0.65);
  return smooth(half, half * 0.4, Math.abs(y - arch)) * clamp01(0.75 + strand * 0.6) * smooth(0, 0.08, along);
}

function lipsAt(sitter: Sitter, skin: Colour, x: number, y: number): Colour {
  const along = Math.abs(x) / 0.28;
  if (along > 1) return skin;
  const seam = 0.795 + 0.008 * Math.cos(along * 5) - 0.034 * along * along;
  const upper = seam - 0.075 * (1 - along * along) * (1 - 0.25 * Math.exp(-((x / 0.05) ** 2)));
  const lower = seam + 0.1 * Math.sqrt(1 - along * along);
  const inside = smooth(upper - 0.012, upper + 0.014, y) * smooth(lower + 0.014, lower - 0.016, y);
  const line = smooth(0.016, 0.004, Math.abs(y - seam)) * (1 - along ** 4);
  const lips = scaleColour(sitter.lips, y < seam ? 0.84 : 1);
  return scaleColour(mixColour(skin, lips, inside * 0.85), 1 - line * 0.6);
}

function eyeAt(sitter: Sitter, skin: Colour, x: number, y: number): Colour {
  const dx = Math.abs(x) - 0.335;
  const along = Math.abs(dx) / 0.165;
  if (along > 1.25 || Math.abs(y - 0.035) > 0.22) return skin;
  const bow = Math.max(0, 1 - along * along);
  const upper = 0.035 - 0.075 * bow ** 0.8;
  const lower = 0.04 + 0.05 * bow;
  const inside =
    smooth(upper - 0.004, upper + 0.012, y) * smooth(lower + 0.01, lower - 0.006, y) * smooth(1, 0.94, along);
  const gaze = (x < 0 ? -dx : dx) + 0.01;
  const centre = Math.hypot(gaze, y - 0.03);
  const iris = smooth(0.082, 0.072, centre);
  const pupil = smooth(0.038, 0.03, centre);
  let eye: Colour = scaleColour([226, 218, 208], 1 - smooth(0.035, 0, y - upper) * 0.45);
  eye = mixColour(eye, scaleColour(sitter.iris, 0.7 + centre * 8), iris);
  eye = mixColour(eye, [12, 9, 8], pupil);
  const glint = smooth(0.026, 0.012, Math.hypot(gaze + 0.03, y));
  eye = mixColour(eye, [255, 255, 255], glint);
  const lash = smooth(0.026, 0.006, Math.abs(y - upper)) * smooth(1.16, 0.9, along);
  const fold = smooth(0.014, 0.004, Math.abs(y - upper + 0.055)) * smooth(1.1, 0.7, along) * 0.3;
  const lidded = scaleColour(skin, 1 - fold);
  return mixColour(mixColour(lidded, eye, inside), [26, 16, 12], lash * 0.85);
}
