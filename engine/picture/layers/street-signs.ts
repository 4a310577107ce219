import { createRandom, hashPoint } from '../../random.ts';
import type { Colour, Raster, Row } from '../layer.ts';
import type { Scene } from '../scene.ts';
import { mix, mixColour, put, scaleColour } from '../shade.ts';
import { isDark } from './sky.ts';
import { eye, halfWidth, hazeAt, horizon, signColours } from './street-view.ts';

/** A sign that hangs out over the street. All in units of the picture. */
export interface Sign {
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

/** The seeded signs of a street, far to near. */
export function hangSigns(scene: Scene): Sign[] {
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
      colour: random.pick(signColours),
      seed: random.integer(1, 1e6),
      inverted: random.chance(0.45),
    });
  }
  return signs;
}

/** Paints one row of a sign, at height `v` of the street, and its glow on what is behind it. */
export function paintSign(
  out: Row,
  sign: Sign,
  v: number,
  scene: Scene,
  { u, columns, pixelsPerUnit }: Raster,
): void {
  const dark = isDark(scene);
  const haze = hazeAt(sign.distance, scene);
  const glow = 0.05 / sign.distance;
  if (v < sign.top - glow || v > sign.bottom + glow) return;
  const first = Math.max(out.from, Math.floor((sign.left - glow) * pixelsPerUnit + columns / 2));
  const last = Math.min(out.to, Math.ceil((sign.right + glow) * pixelsPerUnit + columns / 2));
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
