import { createRandom, hashPoint } from '../../random.ts';
import type { Colour, Layer, Raster, Row } from '../layer.ts';
import type { Scene } from '../scene.ts';
import { clamp01, mix, mixColour, put, scaleColour, smooth } from '../shade.ts';
import { isDark } from './sky.ts';

export interface PinesLook {
  readonly name: string;
  readonly depth: number;
  /** Height of the ground they stand on, in units. */
  readonly base: number;
  /** Height of a tall tree. */
  readonly height: number;
  /** How much the ground rises and falls. */
  readonly roll: number;
  readonly haze: number;
  readonly salt: number;
}

interface Pine {
  readonly u: number;
  readonly top: number;
  readonly height: number;
  readonly width: number;
  readonly tiers: number;
  readonly seed: number;
  readonly tone: number;
}

/** A line of conifers on a rolling ground. */
export function pinesLayer(scene: Scene, look: PinesLook): Layer {
  return {
    name: look.name,
    depth: look.depth,
    detail: 1,
    solid: false,
    motion: 'still',
    prepare: (raster) => pinesPainter(scene, look, raster),
  };
}

function pinesPainter(scene: Scene, look: PinesLook, raster: Raster) {
  const { u, field, pixelsPerUnit, columns } = raster;
  const ground = groundLine(raster, look);
  const pines = plant(scene, look, raster, ground);
  const colours = pineColours(scene, look);
  const highest = pines.reduce((top, pine) => Math.min(top, pine.top), look.base - look.roll);
  const [px, py, grain] = [field.row(), field.row(), field.row()];
  return (row: Row) => {
    if (row.v < highest - 1 / pixelsPerUnit) return;
    paintGround(row);
    for (const pine of pines) paintPine(row, pine, raster, colours, Math.sign(scene.sun.x), scene.snow);
  };

  function paintGround(row: Row): void {
    if (row.v < look.base - look.roll - 0.02) return;
    for (let x = row.from; x < row.to; x++) {
      px[x] = (u[x] as number) * 26;
      py[x] = row.v * 60;
    }
    field.fractal(grain, px, py, row.from, row.to, 4, look.salt + 5);
    const misty = smooth(look.base - 0.02, look.base + 0.3, row.v) * 0.25;
    for (let x = row.from; x < Math.min(row.to, columns); x++) {
      const alpha = clamp01((row.v - (ground[x] as number)) * pixelsPerUnit + 0.5);
      if (alpha === 0) continue;
      const light = clamp01(0.6 + (grain[x] as number) * (scene.snow ? 0.35 : 0.8));
      const tone = mixColour(colours.earth, colours.floor, light);
      put(row, x, ...mixColour(tone, colours.fog, misty * (1 - look.haze)), alpha);
    }
  }
}

function groundLine({ u, field, columns }: Raster, look: PinesLook): Float32Array {
  const [px, py, hills] = [field.row(), field.row(), field.row()];
  for (let x = 0; x < columns; x++) {
    px[x] = (u[x] as number) * 1.4 + look.salt;
    py[x] = look.salt * 0.7;
  }
  field.fractal(hills, px, py, 0, columns, 3, look.salt);
  return Float32Array.from({ length: columns }, (_, x) => look.base - look.roll * (hills[x] as number));
}

function plant(scene: Scene, look: PinesLook, raster: Raster, ground: Float32Array): Pine[] {
  const { pixelsPerUnit, columns } = raster;
  const random = createRandom(`${look.name} ${scene.seed}`);
  const pines: Pine[] = [];
  // The same trees whatever the size of the picture: planted over a width that covers every ratio, kept where seen.
  const widest = 2.6;
  for (let u = -widest; u < widest; u += look.height * random.range(0.07, 0.3)) {
    const height = look.height * random.range(0.4, 1.12) * (random.chance(0.12) ? 1.25 : 1);
    const pine = {
      height,
      width: random.range(0.17, 0.25),
      tiers: random.integer(9, 15),
      seed: random.integer(1, 1e6),
      tone: random.range(0.8, 1.15),
    };
    const column = Math.round(u * pixelsPerUnit + columns / 2);
    const margin = height * pixelsPerUnit * 0.3;
    if (column < -margin || column > columns + margin) continue;
    const foot = ground[Math.max(0, Math.min(columns - 1, column))] as number;
    pines.push({ ...pine, u, top: foot + 0.012 - height });
  }
  return pines.sort((a, b) => a.top + a.height - (b.top + b.height));
}

interface PineColours {
  readonly dark: Colour;
  readonly earth: Colour;
  readonly light: Colour;
  readonly floor: Colour;
  readonly snow: Colour;
  readonly fog: Colour;
}

function pineColours(scene: Scene, look: PinesLook): PineColours {
  const { palette } = scene;
  const { green, sun, fog } = palette;
  const dim = isDark(scene) ? 0.6 : scene.time === 'sunset' ? 0.75 : 1;
  const hazy = (colour: Colour) => mixColour(colour, fog, look.haze);
  const snow = mixColour(scaleColour([232, 238, 247], dim), fog, 0.4);
  const sunlit = mixColour(scaleColour(green, 1.15 * dim), sun, 0.16 * dim);
  return {
    dark: hazy(scaleColour(green, 0.34 * dim)),
    earth: hazy(scene.snow ? mixColour(snow, palette.rock, 0.35) : scaleColour(green, 0.34 * dim)),
    light: hazy(sunlit),
    floor: hazy(scene.snow ? snow : scaleColour(green, 0.72 * dim)),
    snow: hazy(snow),
    fog,
  };
}

function paintPine(
  row: Row,
  pine: Pine,
  { u, pixelsPerUnit, columns }: Raster,
  colours: PineColours,
  sunSide: number,
  snow: boolean,
): void {
  const down = (row.v - pine.top) / pine.height;
  if (down < 0 || down > 1) return;
  const reach = pine.width * pine.height;
  const tier = down * pine.tiers;
  const level = Math.floor(tier);
  const within = tier - level;
  const jitter = (side: number) => (hashPoint(level, side, pine.seed) & 255) / 255;
  const spread = reach * (0.06 + 0.94 * down ** 0.85) * (0.42 + 0.58 * within ** 0.8);
  const left = pine.u - spread * (0.72 + 0.4 * jitter(1));
  const right = pine.u + spread * (0.72 + 0.4 * jitter(2));
  const first = Math.max(row.from, Math.floor(left * pixelsPerUnit + columns / 2 - 0.5));
  const last = Math.min(row.to - 1, Math.ceil(right * pixelsPerUnit + columns / 2 - 0.5));
  for (let x = first; x <= last; x++) {
    const place = u[x] as number;
    const edge = Math.min(place - left, right - place) * pixelsPerUnit + 0.5;
    if (edge <= 0) continue;
    const aside = ((place - pine.u) / (spread + 1e-6)) * sunSide;
    const needles = ((hashPoint(x, row.y, pine.seed) & 255) / 255 - 0.5) * 0.22;
    const light = clamp01((0.24 + 0.3 * within + 0.34 * aside + needles) * pine.tone);
    const white = snow ? smooth(0.35, 0.95, within) * clamp01(0.3 + 0.45 * aside + needles * 2) : 0;
    blendOver(row, x, mixColour(mixColour(colours.dark, colours.light, light), colours.snow, white), edge);
  }
}

/** Paints over what the row already holds. */
export function blendOver(row: Row, x: number, colour: Colour, opacity: number): void {
  const alpha = clamp01(opacity);
  const under = row.alpha[x] as number;
  const total = alpha + under * (1 - alpha);
  const share = total > 0 ? alpha / total : 0;
  put(
    row,
    x,
    mix(row.red[x] as number, colour[0], share),
    mix(row.green[x] as number, colour[1], share),
    mix(row.blue[x] as number, colour[2], share),
    total,
  );
}
