import { hashPoint } from '../../random.ts';
import type { Colour, Layer, Raster, Row } from '../layer.ts';
import { createRow } from '../paint-band.ts';
import type { Scene } from '../scene.ts';
import { clamp01, mix, mixColour, put, scaleColour, smooth } from '../shade.ts';
import { isDark } from './sky.ts';
import { crowd, paintPerson } from './street-crowd.ts';
import { hangSigns, paintSign } from './street-signs.ts';
import { eye, halfWidth, hazeAt, horizon, signColours } from './street-view.ts';

const houseLength = 0.85;
const storey = 0.17;

/** A street seen along its middle: houses on both sides, signs, people, and all of it mirrored in the wet asphalt. */
export function streetLayer(scene: Scene): Layer {
  return {
    name: 'street',
    depth: 0.5,
    detail: 1,
    solid: false,
    motion: 'still',
    prepare: (raster) => streetPainter(scene, raster),
  };
}

function streetPainter(scene: Scene, raster: Raster) {
  const { u, field, columns, pixelsPerUnit } = raster;
  const signs = hangSigns(scene);
  const dark = isDark(scene);
  const wet = scene.rain || dark ? 0.75 : 0.12;
  const asphalt: Colour = dark ? scaleColour(scene.palette.rock, 1.2) : [92, 94, 100];
  const mirrored = createRow(columns);
  const [px, py, wave, grain] = [field.row(), field.row(), field.row(), field.row()];
  const people = crowd(scene);
  return (row: Row) => {
    if (row.v > horizon) road(row);
    houses(row, row.v, false);
    for (const person of people) paintPerson(row, person, scene, raster);
  };

  /** The houses and signs that are seen at height `v`, or their mirror image in the asphalt there. */
  function houses(out: Row, v: number, mirror: boolean): void {
    for (let x = out.from; x < out.to; x++) {
      const distance = halfWidth / Math.max(Math.abs(u[x] as number), 0.004);
      const height = (eye - (v - horizon) * distance) * (mirror ? -1 : 1);
      if (height >= 0) paintWall(out, x, (u[x] as number) < 0 ? 1 : 2, distance, height, scene, dark);
    }
    for (const sign of signs) paintSign(out, sign, mirror ? 2 * sign.foot - v : v, scene, raster);
  }

  function road(row: Row): void {
    const distance = eye / (row.v - horizon);
    houses(clear(mirrored), row.v, true);
    fillRoadNoise(row, distance);
    const haze = hazeAt(distance, scene);
    for (let x = row.from; x < row.to; x++) {
      const surface = asphaltAt((u[x] as number) * distance, distance, grain[x] as number, asphalt);
      const shift = Math.round((wave[x] as number) * 0.03 * pixelsPerUnit);
      const from = Math.max(0, Math.min(columns - 1, x + shift));
      const mirror: Colour = mirrored.alpha[from]
        ? [mirrored.red[from] as number, mirrored.green[from] as number, mirrored.blue[from] as number]
        : (scene.palette.sky.at(-1) ?? surface);
      const puddle = clamp01(wet * (0.55 + 0.7 * (wave[x] as number)));
      const colour = mixColour(mixColour(surface, mirror, puddle * 0.85), scene.palette.fog, haze);
      put(row, x, colour[0], colour[1], colour[2], 1);
    }
  }

  function fillRoadNoise({ from, to }: Row, distance: number): void {
    for (let x = from; x < to; x++) {
      px[x] = (u[x] as number) * distance * 3;
      py[x] = distance * 9;
    }
    field.fractal(wave, px, py, from, to, 4, 71);
    for (let x = from; x < to; x++) {
      px[x] = (u[x] as number) * distance * 40;
      py[x] = distance * 40;
    }
    field.fractal(grain, px, py, from, to, 2, 72);
  }
}

/** Asphalt with a broken line in its middle, and pavements beside it. */
function asphaltAt(across: number, distance: number, grain: number, asphalt: Colour): Colour {
  const pavement = Math.abs(across) > halfWidth * 0.62;
  const line = Math.abs(Math.abs(across) - 0.012) < 0.008 && (distance * 2.2) % 1 < 0.5;
  if (line) return mixColour(asphalt, [230, 220, 190], 0.6);
  return scaleColour(asphalt, (pavement ? 1.35 : 1) * (1 + 0.16 * grain));
}

function clear(row: Row): Row {
  row.alpha.fill(0);
  return row;
}

function paintWall(
  out: Row,
  x: number,
  side: number,
  distance: number,
  height: number,
  scene: Scene,
  dark: boolean,
): void {
  const along = distance / houseLength;
  const house = Math.floor(along);
  const seed = hashPoint(house, side, scene.seed);
  const tall = 1.3 + ((seed & 1023) / 1023) * 2.1 + (house > 5 ? 1 : 0);
  if (height > tall || distance > 40) return;
  const tone = ((seed >>> 10) & 255) / 255;
  const base = dark
    ? mixColour(scene.palette.rock, scene.palette.cloudShade, 0.3 + tone * 0.6)
    : mixColour([150, 146, 142], scene.palette.lit, tone);
  const level = Math.floor(height / storey);
  const inLevel = height / storey - level;
  const bay = Math.floor(along * 5);
  const inBay = along * 5 - bay;
  const chance = hashPoint(bay * 2 + side, level, scene.seed) / 0x1_0000_0000;
  let colour = scaleColour(base, inLevel < 0.08 || inBay < 0.06 ? 0.6 : 0.92);
  const shop = height < storey * 0.8;
  if (shop) {
    const lamp = signColours[Math.floor(chance * 7)] ?? base;
    const warm = mixColour([255, 214, 150], lamp, 0.3);
    colour = mixColour(colour, warm, (dark ? 0.8 : 0.35) * (0.55 + 0.45 * chance) * (inBay > 0.08 ? 1 : 0.3));
  } else if (inLevel > 0.25 && inLevel < 0.8 && inBay > 0.15 && inBay < 0.85) {
    const lit = dark && chance < 0.45;
    const glass = dark ? scaleColour(base, 0.5) : mixColour(base, scene.palette.sky[1] ?? base, 0.6);
    colour = lit ? mixColour([255, 208, 140], [190, 220, 255], chance * 2) : glass;
  }
  const street = dark ? smooth(1.4, 0, height) * 0.25 : 0;
  colour = mixColour(colour, scene.neon ? [255, 90, 190] : [255, 190, 130], street);
  const haze = hazeAt(distance, scene);
  put(
    out,
    x,
    mix(colour[0], scene.palette.fog[0], haze),
    mix(colour[1], scene.palette.fog[1], haze),
    mix(colour[2], scene.palette.fog[2], haze),
    1,
  );
}
