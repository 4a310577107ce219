import type { Layer, Raster, Row } from '../layer.ts';
import type { Scene } from '../scene.ts';
import { clamp01, mix, mixColour, put, scaleColour, smooth } from '../shade.ts';
import { visibleSpan } from './ridge.ts';
import { isDark } from './sky.ts';

export interface DuneLook {
  readonly name: string;
  readonly depth: number;
  readonly base: number;
  readonly height: number;
  readonly frequency: number;
  readonly haze: number;
  readonly salt: number;
}

/** A sand dune: a soft crest, a lit and a shaded flank with a sharp line between them, ripples. */
export function duneLayer(scene: Scene, look: DuneLook): Layer {
  return {
    name: look.name,
    depth: look.depth,
    detail: 0.8,
    solid: false,
    motion: 'still',
    prepare: (raster) => dunePainter(scene, look, raster),
  };
}

function dunePainter(scene: Scene, look: DuneLook, { u, field, columns, pixelsPerUnit }: Raster) {
  const [px, py, relief, toSun, ripple] = [field.row(), field.row(), field.row(), field.row(), field.row()];
  for (let x = 0; x < columns; x++) {
    px[x] = (u[x] as number) * look.frequency + look.salt * 2.3;
    py[x] = look.salt;
  }
  field.ridged(relief, px, py, 0, columns, 3, look.salt, 0.32);
  const crest = Float32Array.from(relief, (value) => look.base - look.height * (value * 1.2 - 0.3));
  const dim = isDark(scene) ? 0.34 : scene.time === 'storm' ? 0.7 : 1;
  const warm = mixColour([226, 172, 112], scene.palette.sun, 0.28);
  const bright = scaleColour(mixColour(warm, scene.palette.lit, 0.25), dim);
  const shaded = scaleColour(mixColour([150, 92, 62], scene.palette.rock, 0.5), dim);
  const { fog } = scene.palette;
  const side = Math.sign(scene.sun.x);
  return (row: Row) => {
    const [from, to] = visibleSpan(row, crest, pixelsPerUnit);
    if (to <= from) return;
    for (let x = from; x < to; x++) {
      const down = row.v - (crest[x] as number);
      px[x] = (u[x] as number) * look.frequency * 1.15 + look.salt + down * side * 1.4;
      py[x] = row.v * 2.4 + look.salt;
    }
    field.ridged(relief, px, py, from, to, 2, look.salt + 3, 0.3);
    for (let x = from; x < to; x++) px[x] = (px[x] as number) + 0.09 * side;
    field.ridged(toSun, px, py, from, to, 2, look.salt + 3, 0.3);
    for (let x = from; x < to; x++) {
      px[x] = (u[x] as number) * 16 + (relief[x] as number) * 3;
      py[x] = row.v * 130 + (u[x] as number) * 26 * side + (relief[x] as number) * 18;
    }
    field.fractal(ripple, px, py, from, to, 2, look.salt + 4);
    const far = look.haze;
    for (let x = from; x < to; x++) {
      const down = row.v - (crest[x] as number);
      const alpha = clamp01(down * pixelsPerUnit + 0.5);
      const slope = (relief[x] as number) - (toSun[x] as number);
      const light = clamp01(
        0.32 +
          smooth(-0.05, 0.07, slope) * 0.58 +
          (ripple[x] as number) * 0.13 * (1 - far) +
          0.1 * Math.exp(-down * 40),
      );
      put(
        row,
        x,
        mix(mix(shaded[0], bright[0], light), fog[0], far),
        mix(mix(shaded[1], bright[1], light), fog[1], far),
        mix(mix(shaded[2], bright[2], light), fog[2], far),
        alpha,
      );
    }
  };
}
