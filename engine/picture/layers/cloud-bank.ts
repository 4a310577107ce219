import type { Layer, Raster, Row } from '../layer.ts';
import type { Scene } from '../scene.ts';
import { clamp01, mix, mixColour, put, smooth } from '../shade.ts';

export interface CloudBankLook {
  readonly name: string;
  readonly depth: number;
  /** Height of its top, in units. */
  readonly base: number;
  readonly height: number;
  readonly frequency: number;
  readonly haze: number;
  readonly salt: number;
}

/** Towering clouds seen from beside or above: a sea of them fills the picture below `base`. */
export function cloudBankLayer(scene: Scene, look: CloudBankLook): Layer {
  return {
    name: look.name,
    depth: look.depth,
    detail: 0.6,
    solid: false,
    motion: 'drift',
    prepare: (raster) => cloudBankPainter(scene, look, raster),
  };
}

function cloudBankPainter(scene: Scene, look: CloudBankLook, { u, field, columns }: Raster) {
  const [px, py, puff, toSun, broad] = [field.row(), field.row(), field.row(), field.row(), field.row()];
  for (let x = 0; x < columns; x++) {
    px[x] = (u[x] as number) * look.frequency + look.salt;
    py[x] = look.salt;
  }
  field.fractal(broad, px, py, 0, columns, 4, look.salt);
  const crest = Float32Array.from(broad, (value) => look.base - look.height * (value + 0.2));
  const { cloud, cloudShade, sky, sun } = scene.palette;
  const distant = sky.at(-1) ?? cloud;
  const bright = mixColour(cloud, sun, 0.35);
  return (row: Row) => {
    const { from, to } = row;
    if (row.v < look.base - look.height * 1.6) return;
    const frequency = look.frequency * 3.4;
    for (let x = from; x < to; x++) {
      px[x] = (u[x] as number) * frequency + look.salt;
      py[x] = row.v * frequency * 1.25;
    }
    field.ridged(puff, px, py, from, to, 5, look.salt + 1, 0.5);
    for (let x = from; x < to; x++) {
      const dx = scene.sun.x - (u[x] as number);
      const dy = scene.sun.y - row.v;
      const length = Math.sqrt(dx * dx + dy * dy) + 1e-4;
      px[x] = (px[x] as number) + (dx / length) * 0.22;
      py[x] = (py[x] as number) + (dy / length) * 0.22;
    }
    field.ridged(toSun, px, py, from, to, 4, look.salt + 1, 0.5);
    for (let x = from; x < to; x++) {
      const billow = 1 - (puff[x] as number);
      const down = (row.v - (crest[x] as number)) / look.height + (billow - 0.5) * 0.9;
      const alpha = smooth(-0.12, 0.14, down);
      if (alpha === 0) continue;
      const slope = (toSun[x] as number) - (puff[x] as number);
      const light = clamp01(0.62 + slope * 1.5 + smooth(0.9, 0, down) * 0.3 - smooth(0.3, 2.6, down) * 0.35);
      const colour = mixColour(cloudShade, bright, light);
      const far = clamp01(look.haze);
      put(
        row,
        x,
        mix(colour[0], distant[0], far),
        mix(colour[1], distant[1], far),
        mix(colour[2], distant[2], far),
        alpha,
      );
    }
  };
}
