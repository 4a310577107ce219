import { gradeOf } from './grade.ts';
import { kuwahara } from './kuwahara.ts';
import type { Colour } from './layer.ts';
import { isDark } from './layers/sky.ts';
import { createRow } from './paint-band.ts';
import { readSource } from './read-source.ts';
import type { Scene } from './scene.ts';
import { clamp01, mix, ramp, scaleColour } from './shade.ts';

export interface EditImageInput {
  readonly scene: Scene;
  readonly sourceImage: string;
  /** 0 keeps the source, 1 keeps only its composition. */
  readonly strength: number;
  readonly width: number;
  readonly height: number;
  /** RGB bytes of the whole picture. */
  readonly target: SharedArrayBuffer;
}

/** Gives the caller's image the palette, light and colour grade of the scene. */
export async function runTask(input: EditImageInput): Promise<void> {
  const { scene, sourceImage, strength, width, height } = input;
  const source = await readSource(sourceImage, width, height);
  const radius = Math.round((strength * Math.min(width, height)) / 160);
  const shapes = radius > 0 ? kuwahara(source, width, height, radius) : source;
  const target = new Uint8ClampedArray(input.target);
  const tones = toneTable(scene);
  const grade = strength > 0 ? gradeOf(scene.style) : undefined;
  const row = createRow(width);
  const detail = 1 - strength * 0.8;
  const hold = strength * (isDark(scene) ? 0.95 : 0.75);
  for (let y = 0; y < height; y++) {
    for (let x = 0, at = y * width * 3; x < width; x++, at += 3) {
      const tone = toneOf(tones, shapes, at);
      const light = sunlight(scene, (x + 0.5 - width / 2) / height, (y + 0.5) / height - 0.5) * strength;
      row.red[x] = recolour(source, shapes, at, tone[0], hold, detail) + light * scene.palette.sun[0];
      row.green[x] = recolour(source, shapes, at + 1, tone[1], hold, detail) + light * scene.palette.sun[1];
      row.blue[x] = recolour(source, shapes, at + 2, tone[2], hold, detail) + light * scene.palette.sun[2];
    }
    grade?.(row);
    for (let x = 0, at = y * width * 3; x < width; x++, at += 3) {
      target[at] = row.red[x] as number;
      target[at + 1] = row.green[x] as number;
      target[at + 2] = row.blue[x] as number;
    }
  }
}

/** For each brightness the colour that the scene's palette gives it. */
function toneTable(scene: Scene): Colour[] {
  const { rock, cloudShade, fog, sun, lit, sky } = scene.palette;
  const stops = isDark(scene)
    ? [scaleColour(rock, 0.5), rock, ...sky.slice(0, 3), lit, scaleColour(sun, 0.62)]
    : [scaleColour(rock, 0.5), rock, cloudShade, lit, fog, sun];
  return Array.from({ length: 256 }, (_, light) => ramp(stops, light / 255));
}

function toneOf(tones: readonly Colour[], rgb: Uint8Array, at: number): Colour {
  const [red, green, blue] = [rgb[at] as number, rgb[at + 1] as number, rgb[at + 2] as number];
  return tones[Math.round(red * 0.2126 + green * 0.7152 + blue * 0.0722)] ?? [0, 0, 0];
}

function recolour(
  source: Uint8Array,
  shapes: Uint8Array,
  at: number,
  tone: number,
  hold: number,
  detail: number,
): number {
  const shape = shapes[at] as number;
  const fine = (source[at] as number) - shape;
  return mix(shape, tone, hold) + fine * detail;
}

const sunlight = (scene: Scene, u: number, v: number) =>
  clamp01(Math.exp(-((u - scene.sun.x) ** 2 + (v - scene.sun.y) ** 2) * 5)) * 0.22;
