import { createRandom } from '../../random.ts';
import type { Colour, Layer, Raster, Row } from '../layer.ts';
import type { Scene } from '../scene.ts';
import { clamp01, mix, put, smooth } from '../shade.ts';

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

function planetPainter(shape: PlanetShape, { u, field, pixelsPerUnit }: Raster) {
  const [px, py, bands, grooves] = [field.row(), field.row(), field.row(), field.row()];
  const { radius, ringed } = shape;
  const [cos, sin] = [Math.cos(shape.tilt), Math.sin(shape.tilt)];
  const reach = ringed ? 2.25 : 1.6;
  /** Places along and across the planet's equator, in units. */
  const across = (x: number, v: number) => ((u[x] as number) - shape.u) * cos + (v - shape.v) * sin;
  const down = (x: number, v: number) => (v - shape.v) * cos - ((u[x] as number) - shape.u) * sin;
  const surface = surfaceShader(shape, cos, sin);
  return (row: Row) => {
    const { from, to, v } = row;
    if (Math.abs(v - shape.v) > radius * reach) return;
    for (let x = from; x < to; x++) {
      px[x] = Math.asin(withinOne(across(x, v) / radius)) * 1.2 + 5;
      py[x] = Math.asin(withinOne(down(x, v) / radius)) * 6;
    }
    field.fractal(bands, px, py, from, to, 6, 84);
    for (let x = from; x < to; x++) {
      px[x] = (Math.hypot(across(x, v), down(x, v) / ringSlant) / radius) * 22;
      py[x] = 0.3;
    }
    if (ringed) field.fractal(grooves, px, py, from, to, 3, 85);
    for (let x = from; x < to; x++) {
      const [a, d] = [across(x, v), down(x, v)];
      const cover = clamp01((radius - Math.hypot(a, d)) * pixelsPerUnit + 0.5);
      const [red, green, blue, alpha] = surface(a, d, cover, bands[x] as number);
      const ring = ringed ? ringShare(a / radius, d / radius, grooves[x] as number) : 0;
      const total = Math.max(alpha, ring);
      if (total < 0.01) continue;
      const [ringRed, ringGreen, ringBlue] = shape.colours[0];
      put(
        row,
        x,
        mix(red, ringRed * 0.95, ring),
        mix(green, ringGreen * 0.92, ring),
        mix(blue, ringBlue * 0.9, ring),
        total,
      );
    }
  };
}

const ringSlant = 0.27;
const withinOne = (value: number) => Math.max(-1, Math.min(1, value));

type Pixel = readonly [red: number, green: number, blue: number, alpha: number];

/** The colour of the globe, or of the thin air around it where `cover` is 0. */
function surfaceShader({ radius, ringed, colours: [bright, dark] }: PlanetShape, cos: number, sin: number) {
  const lightX = towardLight.x * cos + towardLight.y * sin;
  const lightY = towardLight.y * cos - towardLight.x * sin;
  return (across: number, down: number, cover: number, cloud: number): Pixel => {
    if (cover === 0) {
      const distance = Math.hypot(across, down);
      const toLight = -(across * lightX + down * lightY) / distance;
      return [130, 170, 235, Math.exp((radius - distance) * 34) * clamp01(0.4 - toLight * 0.9) * 0.5];
    }
    const [nx, ny] = [across / radius, down / radius];
    const nz = Math.sqrt(Math.max(0, 1 - nx * nx - ny * ny));
    const facing = clamp01(nx * lightX + ny * lightY + nz * towardLight.z) ** 0.85;
    const band = clamp01(cloud * 0.8 + 0.5 + 0.22 * Math.sin(Math.asin(withinOne(ny)) * 13));
    const rim = (1 - nz) ** 3 * clamp01(facing * 2);
    const shadow = ringed && Math.abs(ny * 0.28 + nz * 0.22 - 0.02) < 0.035 ? 0.55 : 1;
    const tone = (k: 0 | 1 | 2, air: number) => (mix(dark[k], bright[k], band) * facing + rim * air) * shadow;
    return [tone(0, 120), tone(1, 150), tone(2, 210), cover];
  };
}

/** How much of a ring is seen at a place, in radii of the planet; it is hidden where it passes behind. */
function ringShare(across: number, down: number, groove: number): number {
  const ring = Math.hypot(across, down / ringSlant);
  const before = down > 0 || Math.hypot(across, down) > 1;
  if (ring < 1.28 || ring > 2.2 || !before) return 0;
  const gap = Math.abs(ring - 1.84) < 0.035 ? 0.12 : 0.85;
  const cover = smooth(1.28, 1.34, ring) * smooth(2.2, 2.1, ring) * gap;
  return cover * (0.4 + 0.6 * clamp01(0.5 + groove));
}
