import { createRandom, hashPoint } from '../../random.ts';
import type { Colour, Layer, Raster, Row } from '../layer.ts';
import type { Scene } from '../scene.ts';
import { clamp01, mix, mixColour, put, scaleColour, smooth } from '../shade.ts';
import { visibleSpan } from './ridge.ts';
import { isDark } from './sky.ts';

export interface MeadowLook {
  readonly name: string;
  readonly depth: number;
  readonly base: number;
  readonly height: number;
  readonly frequency: number;
  readonly haze: number;
  readonly flowers: boolean;
  readonly salt: number;
}

const bouquets: readonly [readonly Colour[], ...(readonly Colour[])[]] = [
  [
    [214, 60, 80],
    [255, 205, 70],
  ],
  [
    [142, 92, 200],
    [190, 140, 230],
  ],
  [
    [250, 200, 50],
    [255, 235, 140],
  ],
  [
    [255, 130, 160],
    [250, 240, 250],
  ],
];

/** A grassy hill, perhaps in flower. */
export function meadowLayer(scene: Scene, look: MeadowLook): Layer {
  return {
    name: look.name,
    depth: look.depth,
    detail: 1,
    solid: false,
    motion: 'still',
    prepare: (raster) => meadowPainter(scene, look, raster),
  };
}

function meadowPainter(scene: Scene, look: MeadowLook, { u, field, columns, pixelsPerUnit }: Raster) {
  const [px, py, swell, blades] = [field.row(), field.row(), field.row(), field.row()];
  for (let x = 0; x < columns; x++) {
    px[x] = (u[x] as number) * look.frequency + look.salt;
    py[x] = look.salt * 0.3;
  }
  field.fractal(swell, px, py, 0, columns, 3, look.salt);
  const crest = Float32Array.from(swell, (value) => look.base - look.height * value);
  const dim = isDark(scene) ? 0.42 : scene.time === 'sunset' ? 0.8 : 1;
  const { green, fog, sun } = scene.palette;
  const summer = mixColour(green, [104, 150, 52], isDark(scene) ? 0.1 : 0.5);
  const grass = scene.snow ? mixColour([206, 216, 230], summer, 0.08) : summer;
  const dark = scaleColour(grass, (scene.snow ? 0.74 : 0.42) * dim);
  const bright = mixColour(scaleColour(grass, 1.35 * dim), sun, 0.14 * dim);
  const asked = scene.colours.flowers;
  const bouquet = createRandom(`bouquet ${scene.seed}`).pick(bouquets);
  const flowers = (asked ? [asked, mixColour(asked, [255, 255, 255], 0.25)] : bouquet).map((colour) =>
    scaleColour(colour, dim),
  );
  return (row: Row) => {
    const [from, to] = visibleSpan(row, crest, pixelsPerUnit);
    if (to <= from) return;
    for (let x = from; x < to; x++) {
      const down = Math.max(0.004, row.v - (crest[x] as number));
      px[x] = (u[x] as number) * 2.4 + look.salt;
      py[x] = Math.sqrt(down) * 4;
    }
    field.fractal(swell, px, py, from, to, 4, look.salt + 2);
    for (let x = from; x < to; x++) {
      const down = Math.max(0.004, row.v - (crest[x] as number));
      px[x] = ((u[x] as number) * 46) / (0.25 + down * 2.4);
      py[x] = Math.log(down + 0.02) * 16;
    }
    field.fractal(blades, px, py, from, to, 3, look.salt + 3);
    for (let x = from; x < to; x++) {
      const down = row.v - (crest[x] as number);
      const alpha = clamp01(down * pixelsPerUnit + 0.5 + (blades[x] as number) * 2 * (1 - look.haze));
      if (alpha === 0) continue;
      const light = clamp01(
        0.5 + (swell[x] as number) * 0.55 + (blades[x] as number) * 0.28 + 0.22 * Math.exp(-down * 14),
      );
      let colour = mixColour(dark, bright, light);
      if (look.flowers && !scene.snow)
        colour = flowerAt(colour, u[x] as number, down, light, swell[x] as number, flowers, look.salt);
      const haze = clamp01(look.haze * smooth(0.22, -0.02, down));
      put(
        row,
        x,
        mix(colour[0], fog[0], haze),
        mix(colour[1], fog[1], haze),
        mix(colour[2], fog[2], haze),
        alpha,
      );
    }
  };
}

/** Flowers stand on a grid that shrinks with the distance. */
function flowerAt(
  grass: Colour,
  u: number,
  down: number,
  light: number,
  patch: number,
  flowers: readonly Colour[],
  salt: number,
): Colour {
  const near = Math.max(0, down) + 0.03;
  const across = (u * 46) / (0.22 + near * 2.6);
  const along = Math.log(near) * 13;
  const [column, line] = [Math.floor(across), Math.floor(along)];
  const hash = hashPoint(column, line, salt);
  const chance = (hash >>> 8) / 0x100_0000;
  if (chance > 0.6 + patch * 0.6) return grass;
  const dx = across - column - 0.5 - ((hash & 7) / 7 - 0.5) * 0.4;
  const dy = along - line - 0.5 - (((hash >>> 3) & 7) / 7 - 0.5) * 0.4;
  const size = 0.09 + chance * 0.16;
  const inside = smooth(size, size * 0.55, dx * dx + dy * dy * 1.4);
  const flower = flowers[hash % flowers.length] ?? grass;
  return mixColour(grass, scaleColour(flower, 0.62 + light * 0.5), inside);
}
