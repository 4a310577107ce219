import type { Layer, Raster, Row } from '../layer.ts';
import type { Scene } from '../scene.ts';
import { clamp01, mix, put, smooth } from '../shade.ts';
import { isDark, skyColour } from './sky.ts';

/** Open water from the horizon down to `shore` (units; absent: to the bottom), mirroring the sky, with the sun's glitter. */
export function waterLayer(scene: Scene, shore?: number): Layer {
  return {
    name: 'water',
    depth: 0.35,
    detail: 1,
    solid: false,
    motion: 'water',
    prepare: (raster) => waterPainter(scene, raster, shore),
  };
}

function waterPainter(scene: Scene, { u, field, pixelsPerUnit }: Raster, shore = 9) {
  const { horizon, palette, sun, time } = scene;
  const { water, sun: sunColour } = palette;
  const dark = isDark(scene);
  const rough = time === 'storm' ? 2 : 1;
  const glitter = time === 'storm' ? 0.15 : dark ? 0.65 : 1;
  const [px, py, swell, ripple] = [field.row(), field.row(), field.row(), field.row()];
  return (row: Row) => {
    const down = row.v - horizon;
    if (down * pixelsPerUnit < -0.5 || row.v > shore) return;
    const { from, to } = row;
    const edge = clamp01(down * pixelsPerUnit + 0.5);
    const far = 1 / (Math.max(0, down) + 0.018);
    for (let x = from; x < to; x++) {
      px[x] = (u[x] as number) * far * 0.42 + 5;
      py[x] = far * 1.5;
    }
    field.fractal(swell, px, py, from, to, 4, 30);
    for (let x = from; x < to; x++) {
      px[x] = (u[x] as number) * far * 2.2 - 3;
      py[x] = far * 7.5 + (swell[x] as number);
    }
    field.fractal(ripple, px, py, from, to, 3, 31);
    const calm = smooth(0, 0.03, down);
    const [skyRed, skyGreen, skyBlue] = skyColour(scene, horizon - down * 1.05 - 0.02);
    const mirror = mix(0.86, 0.42, clamp01(down * 2.1)) * (scene.colours.water ? 0.4 : 1);
    const foamAt = 0.62 - 0.12 * rough;
    for (let x = from; x < to; x++) {
      const slope = (swell[x] as number) * 0.75 * rough + (ripple[x] as number) * 0.55;
      const bright = mirror * (1 + slope * 0.85 * calm);
      const shade = 1 + slope * 0.22 * calm;
      let red = mix(water[0] * shade, skyRed, clamp01(bright));
      let green = mix(water[1] * shade, skyGreen, clamp01(bright));
      let blue = mix(water[2] * shade, skyBlue, clamp01(bright));
      const aside = ((u[x] as number) - sun.x) / (0.03 + down * 0.5);
      const path = Math.exp(-aside * aside) * glitter;
      const spark = smooth(0.08, 0.5, slope) * path + path * 0.12 * (1 - calm * 0.6);
      red = mix(red, sunColour[0], clamp01(spark));
      green = mix(green, sunColour[1], clamp01(spark));
      blue = mix(blue, sunColour[2], clamp01(spark));
      const foam = rough > 1 ? smooth(foamAt, foamAt + 0.3, slope) * smooth(0.02, 0.2, down) * 0.8 : 0;
      put(row, x, mix(red, 225, foam), mix(green, 232, foam), mix(blue, 236, foam), edge);
    }
  };
}
