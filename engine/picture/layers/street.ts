import { createRandom, hashPoint } from '../../random.ts';
import type { Colour, Layer, Raster, Row } from '../layer.ts';
import { createRow } from '../paint-band.ts';
import type { Scene } from '../scene.ts';
import { clamp01, mix, mixColour, put, scaleColour, smooth } from '../shade.ts';
import { isDark } from './sky.ts';

/** Where the street vanishes, the height of the eye over the asphalt, half the street's width. */
const horizon = 0.07;
const eye = 0.26;
const halfWidth = 0.62;
const houseLength = 0.85;
const storey = 0.17;

const signColours: readonly Colour[] = [
  [255, 64, 150],
  [60, 214, 255],
  [255, 196, 72],
  [255, 92, 70],
  [160, 100, 255],
  [120, 255, 190],
  [255, 240, 225],
];

/** A sign that hangs out over the street. All in units of the picture. */
interface Sign {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Where the asphalt below it is. */
  readonly foot: number;
  readonly distance: number;
  readonly colour: Colour;
  readonly seed: number;
  readonly inverted: boolean;
}

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

function hang(scene: Scene): Sign[] {
  const random = createRandom(`signs ${scene.seed}`);
  const signs: Sign[] = [];
  for (let distance = 6; distance > 0.75; distance -= random.range(0.1, 0.24)) {
    const side = random.sign();
    const out = random.range(0.1, 0.2);
    const reach = [halfWidth * side, (halfWidth - out) * side].map((place) => place / distance);
    const low = random.range(0.28, 1);
    const tall = random.range(0.18, 0.6);
    signs.push({
      left: Math.min(...reach),
      right: Math.max(...reach),
      top: horizon + (eye - low - tall) / distance,
      bottom: horizon + (eye - low) / distance,
      foot: horizon + eye / distance,
      distance,
      colour: random.pick(signColours as [Colour, ...Colour[]]),
      seed: random.integer(1, 1e6),
      inverted: random.chance(0.45),
    });
  }
  return signs;
}

function streetPainter(scene: Scene, raster: Raster) {
  const { u, field, columns, pixelsPerUnit } = raster;
  const signs = hang(scene);
  const dark = isDark(scene);
  const wet = scene.rain || dark ? 0.75 : 0.12;
  const asphalt: Colour = dark ? scaleColour(scene.palette.rock, 1.2) : [92, 94, 100];
  const mirrored = createRow(columns);
  const [px, py, wave, grain] = [field.row(), field.row(), field.row(), field.row()];
  const people = crowd(scene);
  return (row: Row) => {
    if (row.v > horizon) road(row);
    houses(row, row.v, false);
    for (const person of people) paintPerson(row, person);
  };

  /** The houses and signs that are seen at height `v`, or their mirror image in the asphalt there. */
  function houses(out: Row, v: number, mirror: boolean): void {
    for (let x = out.from; x < out.to; x++) {
      const distance = halfWidth / Math.max(Math.abs(u[x] as number), 0.004);
      const height = (eye - (v - horizon) * distance) * (mirror ? -1 : 1);
      if (height >= 0) paintWall(out, x, (u[x] as number) < 0 ? 1 : 2, distance, height, scene, dark);
    }
    for (const sign of signs) paintSign(out, sign, mirror ? 2 * sign.foot - v : v, out.from, out.to);
  }

  function paintSign(out: Row, sign: Sign, v: number, from: number, to: number): void {
    const haze = hazeAt(sign.distance, scene);
    const glow = 0.05 / sign.distance;
    if (v < sign.top - glow || v > sign.bottom + glow) return;
    const first = Math.max(from, Math.floor((sign.left - glow) * pixelsPerUnit + columns / 2));
    const last = Math.min(to, Math.ceil((sign.right + glow) * pixelsPerUnit + columns / 2));
    for (let x = first; x < last; x++) {
      const place = u[x] as number;
      const away = Math.max(sign.left - place, place - sign.right, sign.top - v, v - sign.bottom);
      if (away > 0) {
        if (!dark) continue;
        const light = (1 - away / glow) ** 2 * 0.5 * (1 - haze);
        if (light <= 0 || (out.alpha[x] as number) === 0) continue;
        out.red[x] = mix(out.red[x] as number, sign.colour[0], light);
        out.green[x] = mix(out.green[x] as number, sign.colour[1], light);
        out.blue[x] = mix(out.blue[x] as number, sign.colour[2], light);
        continue;
      }
      const colour = mixColour(signPixel(sign, place, v, dark), scene.palette.fog, haze * 0.8);
      put(out, x, colour[0], colour[1], colour[2], 1);
    }
  }

  function road(row: Row): void {
    const { from, to } = row;
    const down = row.v - horizon;
    const distance = eye / down;
    houses(clear(mirrored), row.v, true);
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
    const haze = hazeAt(distance, scene);
    for (let x = from; x < to; x++) {
      const across = (u[x] as number) * distance;
      const shift = Math.round((wave[x] as number) * 0.03 * pixelsPerUnit);
      const from0 = Math.max(0, Math.min(columns - 1, x + shift));
      const covered = mirrored.alpha[from0] as number;
      const puddle = clamp01(wet * (0.55 + 0.7 * (wave[x] as number)));
      const kerb = Math.abs(across) > halfWidth * 0.62;
      const line = !kerb && Math.abs(Math.abs(across) - 0.012) < 0.008 && (distance * 2.2) % 1 < 0.5;
      const shade = (kerb ? 1.35 : 1) * (1 + 0.16 * (grain[x] as number));
      const base = line ? mixColour(asphalt, [230, 220, 190], 0.6) : scaleColour(asphalt, shade);
      const mirror: Colour = covered
        ? [mirrored.red[from0] as number, mirrored.green[from0] as number, mirrored.blue[from0] as number]
        : (scene.palette.sky.at(-1) ?? base);
      const colour = mixColour(mixColour(base, mirror, puddle * 0.85), scene.palette.fog, haze);
      put(row, x, colour[0], colour[1], colour[2], 1);
    }
  }

  function paintPerson(row: Row, person: Person): void {
    const up = (person.foot - row.v) / person.height;
    if (up < 0 || up > 1.08) return;
    const half = person.height * silhouette(up, person.umbrella);
    if (half <= 0) return;
    const first = Math.max(row.from, Math.round((person.u - half) * pixelsPerUnit + columns / 2));
    const last = Math.min(row.to, Math.round((person.u + half) * pixelsPerUnit + columns / 2));
    for (let x = first; x < last; x++) {
      const rim = Math.abs((u[x] as number) - person.u) / half > 0.82 && dark ? 0.5 : 0;
      const canopy = person.umbrella && up > 0.86;
      const body = canopy ? person.colour : person.clothes;
      const lit = mixColour(mixColour(body, person.colour, rim), scene.palette.fog, person.haze);
      put(row, x, lit[0], lit[1], lit[2], 1);
    }
  }
}

function clear(row: Row): Row {
  row.alpha.fill(0);
  return row;
}

const hazeAt = (distance: number, scene: Scene) =>
  clamp01(1 - Math.exp(-(distance - 0.8) * (scene.fog ? 0.4 : 0.2)));

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

/** Rows of invented letters on a lit or a dark ground, within a bright frame. */
function signPixel(sign: Sign, u: number, v: number, dark: boolean): Colour {
  const width = sign.right - sign.left;
  const across = (u - sign.left) / width;
  const letters = Math.max(2, Math.round((sign.bottom - sign.top) / width));
  const down = ((v - sign.top) / (sign.bottom - sign.top)) * letters;
  const letter = Math.floor(down);
  const inLetter = down - letter;
  const ground = sign.inverted ? sign.colour : scaleColour(sign.colour, dark ? 0.16 : 0.3);
  const ink: Colour = sign.inverted
    ? scaleColour(sign.colour, 0.12)
    : mixColour(sign.colour, [255, 255, 255], 0.45);
  const frame = across < 0.07 || across > 0.93;
  if (frame) return sign.colour;
  const [column, line] = [Math.floor((across - 0.16) / 0.136), Math.floor((inLetter - 0.12) / 0.152)];
  const inside = across > 0.16 && across < 0.84 && inLetter > 0.12 && inLetter < 0.88;
  const stroke = inside && strokeAt(column, line, sign.seed + letter);
  return stroke ? ink : ground;
}

/** A made-up sign on a 5 x 5 grid: a few long strokes, as in Japanese writing. */
function strokeAt(column: number, line: number, seed: number): boolean {
  const hash = hashPoint(seed, 5, 9);
  const across = (hash >>> (line * 2)) & 3;
  const down = (hash >>> (10 + column * 2)) & 3;
  return (
    across === 0 || (down === 0 && line > ((hash >>> 20) & 1)) || (line === 0 && (hash >>> 22) % 3 === 0)
  );
}

interface Person {
  readonly u: number;
  readonly foot: number;
  readonly height: number;
  readonly umbrella: boolean;
  readonly colour: Colour;
  readonly clothes: Colour;
  readonly haze: number;
}

function crowd(scene: Scene): Person[] {
  const random = createRandom(`crowd ${scene.seed}`);
  return Array.from({ length: 17 }, () => {
    const distance = random.range(1.15, 5);
    const across = random.range(-0.5, 0.5);
    const tint = random.range(0.5, 1.4);
    return {
      u: across / distance,
      foot: horizon + eye / distance,
      height: 0.3 / distance,
      umbrella: random.chance(scene.rain || isDark(scene) ? 0.45 : 0.05),
      colour: random.pick(signColours as [Colour, ...Colour[]]),
      clothes: scaleColour([26, 26, 38], tint),
      haze: hazeAt(distance, scene) * 0.9,
    };
  }).sort((a, b) => a.foot - b.foot);
}

/** Half the width of a walking person at a height from foot (0) to head (1), for a height of 1. */
function silhouette(up: number, umbrella: boolean): number {
  if (umbrella && up > 0.86) return 0.26 * Math.sqrt(Math.max(0, 1 - ((up - 0.86) / 0.22) ** 2));
  if (up > 1) return 0;
  if (up > 0.86) return 0.062 * Math.sqrt(Math.max(0, 1 - ((up - 0.93) / 0.07) ** 2));
  if (up > 0.82) return 0.035;
  if (up > 0.45) return mix(0.085, 0.125, (up - 0.45) / 0.37) * smooth(0.83, 0.79, up) + 0.02;
  return mix(0.06, 0.09, up / 0.45);
}
