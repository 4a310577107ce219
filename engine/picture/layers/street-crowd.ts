import { createRandom } from '../../random.ts';
import type { Colour, Raster, Row } from '../layer.ts';
import type { Scene } from '../scene.ts';
import { mix, mixColour, put, scaleColour, smooth } from '../shade.ts';
import { isDark } from './sky.ts';
import { eye, hazeAt, horizon, signColours } from './street-view.ts';

export interface Person {
  readonly u: number;
  readonly foot: number;
  readonly height: number;
  readonly umbrella: boolean;
  readonly colour: Colour;
  readonly clothes: Colour;
  readonly haze: number;
}

/** The seeded people of a street, far to near. */
export function crowd(scene: Scene): Person[] {
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
      colour: random.pick(signColours),
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

/** Paints one row of a person. */
export function paintPerson(
  row: Row,
  person: Person,
  scene: Scene,
  { u, columns, pixelsPerUnit }: Raster,
): void {
  const dark = isDark(scene);
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
