import { createRandom, hashPoint } from '../../random.ts';
import type { Colour, Layer, Raster, Row } from '../layer.ts';
import type { Scene } from '../scene.ts';
import { clamp01, mix, mixColour, put, scaleColour } from '../shade.ts';
import { isDark } from './sky.ts';

export interface CityLook {
  readonly name: string;
  readonly depth: number;
  /** Where the street is, in units. */
  readonly base: number;
  /** Height of tall buildings above it. */
  readonly height: number;
  readonly haze: number;
  /** Size of a storey, in units. */
  readonly storey: number;
  readonly salt: number;
}

interface Building {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** A narrower upper part begins above `shoulder`. */
  readonly shoulder: number;
  readonly antenna: number;
  readonly window: number;
  readonly wide: boolean;
  /** Part of the windows that are lit. */
  readonly lit: number;
  readonly tone: number;
  readonly seed: number;
  readonly sign: boolean;
}

/** A row of buildings with their windows. */
export function cityLayer(scene: Scene, look: CityLook): Layer {
  return {
    name: look.name,
    depth: look.depth,
    detail: 1,
    solid: false,
    motion: 'still',
    prepare: (raster) => cityPainter(scene, look, raster),
  };
}

const lampColours: readonly Colour[] = [
  [255, 214, 140],
  [255, 236, 196],
  [255, 190, 110],
  [196, 220, 255],
];
const neonColours: readonly Colour[] = [
  [255, 80, 190],
  [70, 225, 255],
  [255, 200, 90],
  [150, 110, 255],
];

function build(scene: Scene, look: CityLook): Building[] {
  const random = createRandom(`${look.name} ${scene.seed}`);
  const buildings: Building[] = [];
  for (let left = -2.4; left < 2.4; ) {
    const width = look.height * random.range(0.14, 0.36);
    const tall = random.next() ** 1.8;
    const height = look.height * (0.3 + 0.75 * tall);
    const stepped = random.chance(0.35);
    buildings.push({
      left,
      right: left + width,
      top: look.base - height,
      shoulder: stepped ? look.base - height * random.range(0.68, 0.85) : -9,
      antenna: tall > 0.5 && random.chance(0.5) ? look.height * random.range(0.06, 0.18) : 0,
      window: look.storey * random.range(0.7, 1.2),
      wide: random.chance(0.3),
      lit: random.range(0.2, 0.62),
      tone: random.next(),
      seed: random.integer(1, 1e6),
      sign: scene.neon && look.haze < 0.5 && random.chance(0.4),
    });
    left += width * random.range(0.8, 1.12);
  }
  return buildings;
}

function cityPainter(scene: Scene, look: CityLook, { u, pixelsPerUnit, columns }: Raster) {
  const buildings = build(scene, look);
  const { rock, fog } = scene.palette;
  const highest = buildings.reduce((top, { top: own, antenna }) => Math.min(top, own - antenna), 9);
  return (row: Row) => {
    if (row.v < highest) return;
    if (row.v >= look.base) {
      const [red, green, blue] = mixColour(rock, fog, look.haze);
      for (let x = row.from; x < row.to; x++) put(row, x, red, green, blue, 1);
      return;
    }
    for (const building of buildings) paintBuilding(row, building);
  };

  function paintBuilding(row: Row, building: Building): void {
    const { v } = row;
    const middle = (building.left + building.right) / 2;
    let [left, right] = [building.left, building.right];
    if (v < building.top) {
      if (v < building.top - building.antenna) return;
      [left, right] = [middle - 0.0012, middle + 0.0012];
    } else if (v < building.shoulder) {
      const inset = (right - left) * 0.2;
      [left, right] = [left + inset, right - inset];
    }
    const first = Math.max(row.from, Math.round(left * pixelsPerUnit + columns / 2));
    const last = Math.min(row.to, Math.round(right * pixelsPerUnit + columns / 2));
    const shade = facadeShader(scene, look, building, v);
    for (let x = first; x < last; x++) {
      const colour = shade(u[x] as number);
      put(row, x, colour[0], colour[1], colour[2], 1);
    }
  }
}

/** The colour across one building at a height. The answer is reused. */
function facadeShader(scene: Scene, look: CityLook, building: Building, v: number): (u: number) => Colour {
  const { palette } = scene;
  const dark = isDark(scene);
  const low = clamp01((v - building.top) / 0.5);
  const wall = wallColour(scene, building, dark);
  const haze = clamp01(look.haze + low * (dark ? 0.3 : 0.2) * (1 - look.haze) * (scene.fog ? 2 : 1));
  const storey = Math.floor((v - building.top) / look.storey);
  const within = (v - building.top) / look.storey - storey;
  const inRow =
    v > building.top + look.storey * 0.5 && (building.wide ? within > 0.3 : within > 0.25) && within < 0.76;
  const width = building.right - building.left;
  return (u) => {
    const across = (u - building.left) / width;
    let colour = scaleColour(wall, across < 0.3 ? 0.74 : 1);
    if (across > 0.96 || across < 0.02) colour = scaleColour(colour, 1.12);
    const bay = Math.floor((u - building.left) / building.window);
    const inBay = (u - building.left) / building.window - bay;
    const inWindow =
      inRow && across > 0.05 && across < 0.95 && (building.wide || (inBay > 0.2 && inBay < 0.8));
    if (inWindow) colour = windowColour(scene, building, colour, bay, storey, across < 0.3);
    if (
      building.sign &&
      across > 0.08 &&
      across < 0.22 &&
      v > building.top + 0.03 &&
      v < building.top + 0.19
    ) {
      const gap = ((v - building.top) * 80) % 1 < 0.22;
      const sign = neonColours[building.seed % neonColours.length] ?? palette.sun;
      colour = mixColour(colour, sign, gap ? 0.3 : 0.95);
    }
    return mixColour(colour, palette.fog, haze);
  };
}

function wallColour(scene: Scene, { tone }: Building, dark: boolean): Colour {
  const { rock, cloudShade, lit } = scene.palette;
  const base = mixColour(rock, cloudShade, 0.2 + tone * 0.3);
  if (dark) return base;
  return mixColour(base, mixColour(lit, [214, 208, 200], tone * 0.6), scene.time === 'day' ? 0.62 : 0.4);
}

function windowColour(
  scene: Scene,
  building: Building,
  wall: Colour,
  bay: number,
  storey: number,
  shaded: boolean,
): Colour {
  const chance = hashPoint(bay, storey, building.seed) / 0x1_0000_0000;
  const evening = isDark(scene) || scene.time === 'sunset' || scene.time === 'storm';
  const share = isDark(scene) ? building.lit : building.lit * 0.45;
  if (evening && chance < share) {
    const colours = scene.neon ? [...neonColours, ...lampColours] : lampColours;
    const lamp = colours[Math.floor(chance * 977) % colours.length] ?? scene.palette.sun;
    return mixColour(wall, lamp, 0.5 + 0.48 * (chance / share));
  }
  if (isDark(scene)) return scaleColour(wall, 0.72);
  const mirror = scene.palette.sky[shaded ? 0 : 1 + (storey % 2)] ?? wall;
  return mixColour(wall, mirror, 0.45 + 0.3 * chance);
}

/** Dark water or wet asphalt in front of a city, with the lights drawn out in it. */
export function reflectionLayer(scene: Scene, base: number): Layer {
  const { rock, sky, cloudShade } = scene.palette;
  const dark = isDark(scene);
  const ground = dark ? scaleColour(rock, 0.9) : mixColour(cloudShade, sky[1] ?? rock, 0.4);
  return {
    name: 'reflections',
    depth: 0.86,
    detail: 1,
    solid: false,
    motion: 'water',
    prepare({ u, field, pixelsPerUnit }) {
      const [px, py, wave, lamp, hue] = [field.row(), field.row(), field.row(), field.row(), field.row()];
      return (row) => {
        const down = row.v - base;
        const alpha = clamp01(down * pixelsPerUnit * 0.4 + 0.5);
        if (alpha === 0) return;
        const { from, to } = row;
        for (let x = from; x < to; x++) {
          px[x] = (u[x] as number) * 5;
          py[x] = down * 90 + 3;
        }
        field.fractal(wave, px, py, from, to, 3, 61);
        for (let x = from; x < to; x++) {
          px[x] = (u[x] as number) * 22 + (wave[x] as number) * (0.25 + down * 3);
          py[x] = 7 + down * 2;
        }
        field.fractal(lamp, px, py, from, to, 2, 62);
        for (let x = from; x < to; x++) px[x] = (px[x] as number) * 0.4;
        field.fractal(hue, px, py, from, to, 1, 63);
        const fade = Math.exp(-down * 3.2) * (dark ? 1 : 0.35);
        for (let x = from; x < to; x++) {
          const light = clamp01((lamp[x] as number) * 1.9 - 0.1 + (wave[x] as number) * 0.35) ** 1.5 * fade;
          const pick = clamp01((hue[x] as number) * 0.9 + 0.5) * 2.99;
          const colours = scene.neon ? neonColours : lampColours;
          const colour = colours[Math.floor(pick)] ?? ground;
          const shade = 1 + (wave[x] as number) * 0.14;
          put(
            row,
            x,
            mix(ground[0] * shade, colour[0], light),
            mix(ground[1] * shade, colour[1], light),
            mix(ground[2] * shade, colour[2], light),
            alpha,
          );
        }
      };
    },
  };
}
