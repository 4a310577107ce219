/**
 * The Kuwahara filter: every pixel takes the mean of the calmest of the four squares around it, which looks like
 * brush strokes. `rgb` is packed bytes, `radius` in pixels.
 */
export function kuwahara(
  rgb: Uint8Array,
  width: number,
  height: number,
  radius: number,
): Uint8Array<ArrayBuffer> {
  const sums = integrals(rgb, width, height);
  const out = new Uint8Array(width * height * 3);
  const stride = width + 1;
  for (let y = 0, at = 0; y < height; y++) {
    const top = Math.max(0, y - radius);
    const bottom = Math.min(height, y + radius + 1);
    for (let x = 0; x < width; x++, at += 3) {
      const left = Math.max(0, x - radius);
      const right = Math.min(width, x + radius + 1);
      let calmest = Number.POSITIVE_INFINITY;
      for (let quarter = 0; quarter < 4; quarter++) {
        const x0 = quarter & 1 ? x : left;
        const x1 = quarter & 1 ? right : x + 1;
        const y0 = (quarter & 2 ? y : top) * stride;
        const y1 = (quarter & 2 ? bottom : y + 1) * stride;
        const area = (x1 - x0) * ((y1 - y0) / stride);
        const [a, b, c, d] = [y1 + x1, y1 + x0, y0 + x1, y0 + x0];
        const light = within(sums.light, a, b, c, d);
        const spread = within(sums.square, a, b, c, d) / area - (light / area) ** 2;
        if (spread >= calmest) continue;
        calmest = spread;
        out[at] = within(sums.red, a, b, c, d) / area;
        out[at + 1] = within(sums.green, a, b, c, d) / area;
        out[at + 2] = within(sums.blue, a, b, c, d) / area;
      }
    }
  }
  return out;
}

/** Sum of a rectangle in an integral image; the sums wrap around at 2^32, their differences do not. */
const within = (sums: Uint32Array, a: number, b: number, c: number, d: number) =>
  ((sums[a] as number) - (sums[b] as number) - (sums[c] as number) + (sums[d] as number)) >>> 0;

function integrals(rgb: Uint8Array, width: number, height: number) {
  const stride = width + 1;
  const make = () => new Uint32Array(stride * (height + 1));
  const [red, green, blue, light, square] = [make(), make(), make(), make(), make()];
  for (let y = 0, at = 0; y < height; y++) {
    let [r, g, b, l, s] = [0, 0, 0, 0, 0];
    for (let x = 0, to = (y + 1) * stride + 1; x < width; x++, at += 3, to++) {
      const [r0, g0, b0] = [rgb[at] as number, rgb[at + 1] as number, rgb[at + 2] as number];
      const grey = (r0 * 54 + g0 * 183 + b0 * 19) >> 8;
      r += r0;
      g += g0;
      b += b0;
      l += grey;
      s += grey * grey;
      red[to] = (red[to - stride] as number) + r;
      green[to] = (green[to - stride] as number) + g;
      blue[to] = (blue[to - stride] as number) + b;
      light[to] = (light[to - stride] as number) + l;
      square[to] = (square[to - stride] as number) + s;
    }
  }
  return { red, green, blue, light, square };
}
