import type { Layer, Raster, Row } from '../layer.ts';
import type { Scene } from '../scene.ts';
import { clamp01, mix, mixColour, put, smooth } from '../shade.ts';
import { isDark } from './sky.ts';

export interface RidgeLook {
  readonly name: string;
  readonly depth: number;
  /** Height of the foot, in units. */
  readonly base: number;
  readonly height: number;
  /** How close the peaks stand. */
  readonly frequency: number;
  /** 0 near and clear, 1 lost in haze. */
  readonly haze: number;
  /** How far down from the crest snow reaches: 0 none, 1 to the foot. */
  readonly snow: number;
  readonly salt: number;
}

/** A mountain ridge: crest by ridged noise, rock lit from the sun's side, snow above, green below, haze by distance. */
export function ridgeLayer(scene: Scene, look: RidgeLook): Layer {
  return {
    name: look.name,
    depth: look.depth,
    detail: 0.8,
    solid: false,
    motion: 'still',
    prepare: (raster) => ridgePainter(scene, look, raster),
  };
}

/** Where the crest is above each column. */
export function crestLine({ u, field, columns }: Raster, look: RidgeLook): Float32Array {
  const [px, py, sharp, broad] = [field.row(), field.row(), field.row(), field.row()];
  for (let x = 0; x < columns; x++) {
    px[x] = (u[x] as number) * look.frequency + look.salt * 3.7;
    py[x] = look.salt * 1.3;
  }
  field.ridged(sharp, px, py, 0, columns, 8, look.salt, 0.48);
  for (let x = 0; x < columns; x++) px[x] = (px[x] as number) * 0.5;
  field.fractal(broad, px, py, 0, columns, 2, look.salt + 1);
  return Float32Array.from(
    { length: columns },
    (_, x) => look.base - look.height * ((sharp[x] as number) * 1.35 - 0.35 + (broad[x] as number) * 0.3),
  );
}

function ridgePainter(scene: Scene, look: RidgeLook, raster: Raster) {
  const { u, field, pixelsPerUnit } = raster;
  const { palette } = scene;
  const { rock, lit, green, fog, sun, cloudShade } = palette;
  const crest = crestLine(raster, look);
  const [px, py, bend, relief, toSun] = [field.row(), field.row(), field.row(), field.row(), field.row()];
  const dark = isDark(scene);
  const side = Math.sign(scene.sun.x);
  const grassMax = scene.snow || scene.battle ? 0 : dark ? 0.3 : 0.7;
  const snowLight = dark ? 0.8 : 1;
  const highest = crest.reduce((a, b) => Math.min(a, b));
  // The foot of a far ridge is always behind nearer land: no need to carve it.
  const foot = look.haze > 0.25 ? look.base + look.height * 0.75 : Number.POSITIVE_INFINITY;
  const deep = mixColour(mixColour(rock, lit, 0.44), fog, clamp01(look.haze + 0.3));
  return (row: Row) => {
    const { v } = row;
    if (v < highest - 1 / pixelsPerUnit) return;
    const [from, to] = visibleSpan(row, crest, pixelsPerUnit);
    if (to <= from) return;
    if (v > foot) {
      for (let x = from; x < to; x++) put(row, x, deep[0], deep[1], deep[2], 1);
      return;
    }
    for (let x = from; x < to; x++) {
      px[x] = (u[x] as number) * 9;
      py[x] = v * 9;
    }
    field.fractal(bend, px, py, from, to, 2, look.salt + 2);
    for (let x = from; x < to; x++) {
      const down = v - (crest[x] as number);
      px[x] = (u[x] as number) * 7 + look.salt + (bend[x] as number) * 0.3;
      py[x] = v * 4.6 + down * 2.4 + (bend[x] as number) * 0.15;
    }
    field.ridged(relief, px, py, from, to, 6, look.salt + 3, 0.55);
    for (let x = from; x < to; x++) {
      px[x] = (px[x] as number) + 0.075 * side;
      py[x] = (py[x] as number) - 0.03;
    }
    field.ridged(toSun, px, py, from, to, 5, look.salt + 3, 0.55);
    for (let x = from; x < to; x++) {
      const down = v - (crest[x] as number);
      const alpha = clamp01(down * pixelsPerUnit + 0.5);
      if (alpha === 0) continue;
      const depth = down / look.height;
      const crag = relief[x] as number;
      const grain = bend[x] as number;
      const light = clamp01(0.44 + (crag - (toSun[x] as number)) * 2.1 + 0.14 * grain);
      const white =
        smooth(look.snow + 0.12, look.snow - 0.22, depth + (crag - 0.5) * 0.6 + grain * 0.1) *
        smooth(0.12, 0.45, light + 0.22);
      const grass = smooth(0.45, 1.15, depth + grain * 0.3) * grassMax;
      const haze = clamp01(look.haze + smooth(0.3, 1.7, depth) * 0.34);
      const snowTone = mix(0.62, 1, light) * snowLight;
      put(
        row,
        x,
        tone(rock[0], lit[0], green[0], fog[0], sun[0], cloudShade[0], light, white, grass, haze, snowTone),
        tone(rock[1], lit[1], green[1], fog[1], sun[1], cloudShade[1], light, white, grass, haze, snowTone),
        tone(rock[2], lit[2], green[2], fog[2], sun[2], cloudShade[2], light, white, grass, haze, snowTone),
        alpha,
      );
    }
  };
}

/** One channel of one pixel of rock. */
function tone(
  rock: number,
  lit: number,
  green: number,
  fog: number,
  sun: number,
  shadow: number,
  light: number,
  white: number,
  grass: number,
  haze: number,
  snowTone: number,
): number {
  const stone = mix(mix(rock, lit, light), green * (0.42 + light * 0.85), grass);
  const snow = mix(shadow * 0.8 + 34, 255, light) * snowTone * mix(1, sun / 255, 0.6);
  return mix(mix(stone, snow, white), fog, haze);
}

/** The part of the row that lies below a line. */
export function visibleSpan(row: Row, line: Float32Array, pixelsPerUnit: number): [number, number] {
  const limit = row.v + 0.5 / pixelsPerUnit;
  let { from, to } = row;
  while (from < to && (line[from] as number) > limit) from++;
  while (to > from && (line[to - 1] as number) > limit) to--;
  return [from, to];
}
