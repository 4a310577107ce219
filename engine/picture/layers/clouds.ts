import type { Layer, Raster, Row } from '../layer.ts';
import type { Scene } from '../scene.ts';
import { clamp01, mix, put, smooth } from '../shade.ts';

export interface CloudLook {
  readonly name: string;
  readonly depth: number;
  /** How small the clouds are. */
  readonly frequency: number;
  /** Noise value at which a cloud begins: higher is clearer. */
  readonly cover: number;
  /** How much they are drawn out along the horizon: under 1. */
  readonly stretch: number;
  readonly opacity: number;
  readonly salt: number;
}

/** Clouds in perspective above the horizon, lit from the sun. */
export function cloudLayer(scene: Scene, look: CloudLook): Layer {
  return {
    name: look.name,
    depth: look.depth,
    detail: 0.5,
    solid: false,
    motion: 'drift',
    prepare: (raster) => cloudPainter(scene, look, raster),
  };
}

function cloudPainter(scene: Scene, look: CloudLook, { u, field }: Raster) {
  const { horizon, sun, palette } = scene;
  const { cloud, cloudShade, sky } = palette;
  const skyline = sky.at(-1) ?? cloud;
  const [px, py, bend, density, toSun] = [field.row(), field.row(), field.row(), field.row(), field.row()];
  return (row: Row) => {
    const above = horizon - row.v;
    if (above < -0.02) return;
    const { from, to } = row;
    const perspective = 1 / (0.35 + clamp01(above * 1.7));
    const height = -above * look.frequency * 1.9 * perspective + look.frequency;
    const across = look.frequency * perspective * look.stretch;
    for (let x = from; x < to; x++) {
      px[x] = ((u[x] as number) * across + look.salt) * 0.6;
      py[x] = height * 0.6;
    }
    field.fractal(bend, px, py, from, to, 2, 10 + look.salt);
    for (let x = from; x < to; x++) {
      px[x] = (u[x] as number) * across + look.salt + (bend[x] as number) * 0.9;
      py[x] = height + (bend[x] as number) * 0.54;
    }
    field.fractal(density, px, py, from, to, 6, 11 + look.salt, 0.52);
    for (let x = from; x < to; x++) {
      const dx = sun.x - (u[x] as number);
      const dy = sun.y - row.v;
      const distance = Math.sqrt(dx * dx + dy * dy) + 1e-4;
      px[x] = (px[x] as number) + (dx / distance) * 0.16;
      py[x] = (py[x] as number) + (dy / distance) * 0.3;
    }
    field.fractal(toSun, px, py, from, to, 3, 11 + look.salt, 0.52);
    const fade = smooth(-0.01, 0.16, above);
    const clear = 0.35 + 0.65 * fade;
    const opacity = look.opacity * (0.25 + 0.75 * fade) * 0.96;
    for (let x = from; x < to; x++) {
      const thick = (density[x] as number) * 0.5 + 0.5;
      const alpha = smooth(look.cover, look.cover + 0.24, thick);
      if (alpha <= 0.004) continue;
      const dx = sun.x - (u[x] as number);
      const near = Math.exp(-Math.sqrt(dx * dx + (sun.y - row.v) ** 2) * 2.6);
      const shade = thick - ((toSun[x] as number) * 0.5 + 0.5);
      const light = clamp01(0.55 + shade * 3.4 - (thick - look.cover) * 0.9 + near * 0.35);
      const glow = near * (1 - alpha) * 40;
      put(
        row,
        x,
        mix(skyline[0], mix(cloudShade[0], cloud[0], light) + glow, clear),
        mix(skyline[1], mix(cloudShade[1], cloud[1], light) + glow, clear),
        mix(skyline[2], mix(cloudShade[2], cloud[2], light) + glow, clear),
        alpha * opacity,
      );
    }
  };
}
