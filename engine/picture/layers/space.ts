import { createRandom } from '../../random.ts';
import type { Colour, Layer, Raster, Row } from '../layer.ts';
import type { Scene } from '../scene.ts';
import { clamp01, mix, put, smooth } from '../shade.ts';
import { starLight } from './sky.ts';

const nebulae: readonly [readonly [Colour, Colour, Colour], ...(readonly [Colour, Colour, Colour])[]] = [
  [
    [70, 30, 140],
    [210, 60, 140],
    [255, 180, 110],
  ],
  [
    [20, 70, 150],
    [50, 190, 210],
    [220, 120, 230],
  ],
  [
    [120, 30, 40],
    [240, 120, 60],
    [90, 110, 220],
  ],
];

/** Glowing gas and stars. */
export function nebulaLayer(scene: Scene): Layer {
  const [gas, filament, core] = createRandom(`nebula ${scene.seed}`).pick(nebulae);
  return {
    name: 'nebula',
    depth: 0,
    detail: 1,
    solid: true,
    motion: 'still',
    prepare({ u, field }) {
      const [px, py, warp, cloud, thread] = [field.row(), field.row(), field.row(), field.row(), field.row()];
      return (row: Row) => {
        const { from, to, v } = row;
        for (let x = from; x < to; x++) {
          px[x] = (u[x] as number) * 1.4 + 3;
          py[x] = v * 1.4;
        }
        field.fractal(warp, px, py, from, to, 4, 80);
        for (let x = from; x < to; x++) {
          px[x] = (u[x] as number) * 1.7 + (warp[x] as number) * 1.4;
          py[x] = v * 1.7 + (warp[x] as number) * 1.2 + 7;
        }
        field.fractal(cloud, px, py, from, to, 7, 81, 0.56);
        for (let x = from; x < to; x++) {
          px[x] = (u[x] as number) * 1.5 + (warp[x] as number);
          py[x] = v * 1.5 - (warp[x] as number) + 11;
        }
        field.ridged(thread, px, py, from, to, 6, 82, 0.55);
        for (let x = from; x < to; x++) {
          const place = u[x] as number;
          const thick = (cloud[x] as number) * 0.6 + 0.5;
          const glow = smooth(0.34, 0.9, thick);
          const fibre = smooth(0.55, 1, thread[x] as number) * smooth(0.3, 0.7, thick);
          const heart = Math.exp(-((place - scene.sun.x) ** 2 + (v + 0.05) ** 2) * 5);
          const star = 255 * clamp01(starLight(place, v, scene.seed, 0.6));
          const veil = 1 - glow * 0.35;
          put(
            row,
            x,
            6 + light(gas[0], filament[0], core[0], glow, fibre, heart, thick) + star * veil,
            7 + light(gas[1], filament[1], core[1], glow, fibre, heart, thick) + star * veil * 0.97,
            18 + light(gas[2], filament[2], core[2], glow, fibre, heart, thick) + star * veil,
            1,
          );
        }
      };
    },
  };
}

const light = (
  gas: number,
  filament: number,
  core: number,
  glow: number,
  fibre: number,
  heart: number,
  thick: number,
) =>
  gas * glow * 0.66 + filament * fibre * 0.66 * (0.45 + heart) + core * heart * clamp01(thick) ** 2.2 * 0.9;

const planets: readonly [readonly [Colour, Colour], ...(readonly [Colour, Colour])[]] = [
  [
    [232, 196, 150],
    [150, 96, 66],
  ],
  [
    [120, 190, 220],
    [36, 70, 130],
  ],
  [
    [214, 130, 96],
    [96, 40, 50],
  ],
  [
    [190, 170, 230],
    [80, 60, 140],
  ],
];

const towardLight = { x: -0.62, y: -0.45, z: 0.64 };

/** A planet with banded clouds, lit from one side, perhaps with rings. */
export function planetLayer(scene: Scene): Layer {
  const random = createRandom(`planet ${scene.seed}`);
  const shape: PlanetShape = {
    u: random.range(0.12, 0.36) * random.sign(),
    v: random.range(-0.06, 0.12),
    radius: random.range(0.2, 0.28),
    tilt: random.range(-0.5, 0.5),
    ringed: random.chance(0.65),
    colours: random.pick(planets),
  };
  return {
    name: 'planet',
    depth: 0.42,
    detail: 1,
    solid: false,
    motion: 'still',
    prepare: (raster) => planetPainter(shape, raster),
  };
}

interface PlanetShape {
  readonly u: number;
  readonly v: number;
  readonly radius: number;
  readonly tilt: number;
  readonly ringed: boolean;
  readonly colours: readonly [Colour, Colour];
}

function planetPainter(
  { u: centreU, v: centreV, radius, tilt, ringed, colours }: PlanetShape,
  raster: Raster,
) {
  const { u, field, pixelsPerUnit } = raster;
  const [px, py, bands, grooves] = [field.row(), field.row(), field.row(), field.row()];
  const [bright, dark] = colours;
  const [cos, sin] = [Math.cos(tilt), Math.sin(tilt)];
  const lightX = towardLight.x * cos + towardLight.y * sin;
  const lightY = towardLight.y * cos - towardLight.x * sin;
  const reach = ringed ? 2.25 : 1.6;
  return (row: Row) => {
    const { from, to } = row;
    if (Math.abs(row.v - centreV) > radius * reach) return;
    for (let x = from; x < to; x++) {
      const across = ((u[x] as number) - centreU) * cos + (row.v - centreV) * sin;
      const down = (row.v - centreV) * cos - ((u[x] as number) - centreU) * sin;
      const nx = Math.max(-1, Math.min(1, across / radius));
      px[x] = Math.asin(nx) * 1.2 + 5;
      py[x] = Math.asin(Math.max(-1, Math.min(1, down / radius))) * 6;
    }
    field.fractal(bands, px, py, from, to, 6, 84);
    for (let x = from; x < to; x++) {
      const across = ((u[x] as number) - centreU) * cos + (row.v - centreV) * sin;
      const down = (row.v - centreV) * cos - ((u[x] as number) - centreU) * sin;
      px[x] = (Math.hypot(across, down / 0.27) / radius) * 22;
      py[x] = 0.3;
    }
    if (ringed) field.fractal(grooves, px, py, from, to, 3, 85);
    for (let x = from; x < to; x++) paintPixel(row, x);
  };

  function paintPixel(row: Row, x: number): void {
    const across = ((u[x] as number) - centreU) * cos + (row.v - centreV) * sin;
    const down = (row.v - centreV) * cos - ((u[x] as number) - centreU) * sin;
    const distance = Math.hypot(across, down);
    let alpha = clamp01((radius - distance) * pixelsPerUnit + 0.5);
    let [red, green, blue] = [0, 0, 0];
    if (alpha > 0) {
      const [nx, ny] = [across / radius, down / radius];
      const nz = Math.sqrt(Math.max(0, 1 - nx * nx - ny * ny));
      const facing = clamp01(nx * lightX + ny * lightY + nz * towardLight.z) ** 0.85;
      const band = clamp01((bands[x] as number) * 0.8 + 0.5 + 0.22 * Math.sin(Math.asin(ny) * 13));
      const rim = (1 - nz) ** 3 * clamp01(facing * 2);
      const shadow =
        ringed && Math.abs((down * 0.28 + nz * radius * 0.22) / radius - 0.02) < 0.035 ? 0.55 : 1;
      red = (mix(dark[0], bright[0], band) * facing + rim * 120) * shadow;
      green = (mix(dark[1], bright[1], band) * facing + rim * 150) * shadow;
      blue = (mix(dark[2], bright[2], band) * facing + rim * 210) * shadow;
    } else {
      const toLight = -(across * lightX + down * lightY) / distance;
      alpha = Math.exp((radius - distance) * 34) * clamp01(0.4 - toLight * 0.9) * 0.5;
      [red, green, blue] = [130, 170, 235];
    }
    if (ringed) {
      const ring = Math.hypot(across, down / 0.27) / radius;
      const before = down > 0 || distance > radius;
      if (ring > 1.28 && ring < 2.2 && before) {
        const gap = Math.abs(ring - 1.84) < 0.035 ? 0.12 : 0.85;
        const cover = smooth(1.28, 1.34, ring) * smooth(2.2, 2.1, ring) * gap;
        const share = cover * (0.4 + 0.6 * clamp01(0.5 + (grooves[x] as number)));
        red = mix(red, bright[0] * 0.95, share);
        green = mix(green, bright[1] * 0.92, share);
        blue = mix(blue, bright[2] * 0.9, share);
        alpha = Math.max(alpha, share);
      }
    }
    if (alpha > 0.01) put(row, x, red, green, blue, alpha);
  }
}
