import { hashPoint } from '../../random.ts';
import type { Colour, Layer, Raster, Row } from '../layer.ts';
import type { Scene } from '../scene.ts';
import { clamp01, mix, put, ramp, smooth } from '../shade.ts';

const top = -0.62;

/** The colour of the clear sky at height `v`, without sun. */
export function skyColour(scene: Scene, v: number): Colour {
  return ramp(scene.palette.sky, (v - top) / (scene.horizon - top));
}

/** Sky with sun or moon, and at night stars, the Milky Way and perhaps an aurora. */
export function skyLayer(scene: Scene): Layer {
  const dark = isDark(scene);
  return {
    name: 'sky',
    depth: 0,
    detail: dark ? 1 : 0.5,
    solid: true,
    motion: 'still',
    prepare(raster) {
      const paintSun = sunPainter(scene, raster);
      const paintNight = dark ? nightPainter(scene, raster) : undefined;
      return (row) => {
        const [red, green, blue] = skyColour(scene, row.v);
        row.red.fill(red, row.from, row.to);
        row.green.fill(green, row.from, row.to);
        row.blue.fill(blue, row.from, row.to);
        row.alpha.fill(1, row.from, row.to);
        paintNight?.(row);
        paintSun(row);
      };
    },
  };
}

export const isDark = (scene: Scene) => scene.time === 'night' || scene.neon;

function sunPainter(scene: Scene, { u, pixelsPerUnit, field }: Raster) {
  const { sun, palette, time, neon } = scene;
  const [sunRed, sunGreen, sunBlue] = palette.sun;
  const dark = isDark(scene);
  const [reach, strength] = dark ? [9, 0.35] : [4.2, time === 'storm' ? 0.25 : 0.6];
  const [px, py, spots] = [field.row(), field.row(), field.row()];
  return (row: Row) => {
    const dy = row.v - sun.y;
    const moon = time === 'night' && !neon && Math.abs(dy) < sun.radius * 1.1;
    if (moon) {
      for (let x = row.from; x < row.to; x++) {
        px[x] = (u[x] as number) * 24;
        py[x] = row.v * 24;
      }
      field.fractal(spots, px, py, row.from, row.to, 4, 3);
    }
    for (let x = row.from; x < row.to; x++) {
      const dx = (u[x] as number) - sun.x;
      const distance = Math.sqrt(dx * dx + dy * dy);
      const glow = clamp01(
        Math.exp(-distance * reach) * strength +
          (time === 'storm' ? 0 : Math.exp(-distance * distance * 220) * 0.5),
      );
      let red = mix(row.red[x] as number, sunRed, glow);
      let green = mix(row.green[x] as number, sunGreen, glow * 0.97);
      let blue = mix(row.blue[x] as number, sunBlue, glow * 0.9);
      const disc = time === 'storm' ? 0 : clamp01((sun.radius - distance) * pixelsPerUnit + 0.5);
      if (disc > 0 && neon) {
        const height = dy / sun.radius;
        const open = height > -0.1 && (height * 5.2) % 1 < 0.16 + height * 0.3 ? 0 : disc;
        const down = clamp01((height + 1) / 2);
        red = mix(red, 255, open);
        green = mix(green, mix(225, 60, down), open);
        blue = mix(blue, mix(110, 170, down), open);
      } else if (disc > 0) {
        const brightness = moon ? 0.86 + 0.3 * (spots[x] as number) : 1.02;
        red = mix(red, sunRed * brightness, disc);
        green = mix(green, sunGreen * brightness, disc);
        blue = mix(blue, sunBlue * brightness, disc);
      }
      put(row, x, red, green, blue, 1);
    }
  };
}

function nightPainter(scene: Scene, { u, field }: Raster) {
  const [px, py, dust, curtain] = [field.row(), field.row(), field.row(), field.row()];
  const milkyWay = scene.time === 'night' && !scene.neon;
  const aurora = scene.aurora || (milkyWay && scene.place === 'mountains' && scene.seed % 3 === 0);
  return (row: Row) => {
    const { v } = row;
    for (let x = row.from; x < row.to; x++) {
      px[x] = (u[x] as number) * 4 + 7;
      py[x] = v * 4;
    }
    field.fractal(dust, px, py, row.from, row.to, 5, 5, 0.55);
    if (aurora) fillAurora(v);
    const high = clamp01((scene.horizon - v) * 4);
    for (let x = row.from; x < row.to; x++) {
      const place = u[x] as number;
      const star = starLight(place, v, scene.seed) * high * 240;
      const band = clamp01(1 - Math.abs(v * 1.1 + place * 0.55 + 0.12 + (dust[x] as number) * 0.1) * 3);
      const haze = milkyWay ? band * band * (0.45 + (dust[x] as number)) * 60 : 0;
      row.red[x] = (row.red[x] as number) + star + haze * 0.9;
      row.green[x] = (row.green[x] as number) + star + haze * 0.92;
      row.blue[x] = (row.blue[x] as number) + star + haze * 1.15;
      if (aurora) addAurora(row, x);
    }
  };

  function fillAurora(v: number): void {
    for (let x = 0; x < px.length; x++) {
      px[x] = (u[x] as number) * 1.3 + 5;
      py[x] = 2;
    }
    field.fractal(curtain, px, py, 0, px.length, 3, 6);
    for (let x = 0; x < px.length; x++) {
      px[x] = (u[x] as number) * 26 + v * 2;
      py[x] = v * 0.6;
    }
    field.fractal(dust, px, py, 0, px.length, 2, 7);
  }

  function addAurora(row: Row, x: number): void {
    const below = row.v - ((curtain[x] as number) * 0.24 - 0.04);
    if (below > 0.02) return;
    const light =
      Math.exp(below * 5) * smooth(0.02, -0.035, below) * (0.75 + 0.4 * (dust[x] as number)) * 0.9;
    row.red[x] = (row.red[x] as number) + light * (30 - below * 170);
    row.green[x] = (row.green[x] as number) + light * 185;
    row.blue[x] = (row.blue[x] as number) + light * (105 - below * 230);
  }
}

/** Light of the stars at a place, 0 to 1. `density` is the part of the sky's cells that hold one. */
export function starLight(u: number, v: number, seed: number, density = 0.5): number {
  return Math.max(starIn(u, v, 38, 0.0013, seed, density), starIn(u, v, 90, 0.0009, seed + 1, density));
}

function starIn(u: number, v: number, cells: number, size: number, seed: number, density: number): number {
  const x = Math.floor(u * cells);
  const y = Math.floor(v * cells);
  const hash = hashPoint(x, y, seed);
  const rank = (hash >>> 20) / 4096;
  if (rank > density) return 0;
  const dx = u - (x + 0.2 + ((hash & 1023) / 1023) * 0.6) / cells;
  const dy = v - (y + 0.2 + (((hash >>> 10) & 1023) / 1023) * 0.6) / cells;
  const radius = size * (0.7 + (rank / density) * 0.9);
  return Math.exp(-(dx * dx + dy * dy) / (radius * radius)) * (1 - (0.65 * rank) / density);
}
