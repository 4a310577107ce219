// SIMD inner loops of the engine, written in AssemblyScript. All buffers live in the imported memory; arguments are byte
// addresses and sizes. Addresses need no alignment, but every buffer must have 64 readable bytes after its end.

// ---------------------------------------------------------------- noise

@inline function corner(hashX: v128, hashY: v128, dx: v128, dy: v128): v128 {
  let hash = i32x4.mul(v128.xor(hashX, hashY), i32x4.splat(0x27d4eb2d));
  hash = v128.xor(hash, i32x4.shr_u(hash, 15));
  hash = i32x4.mul(hash, i32x4.splat(0x2c1b3c6d));
  const gradientX = f32x4.convert_i32x4_s(i32x4.shr_s(i32x4.shl(hash, 16), 16));
  const gradientY = f32x4.convert_i32x4_s(i32x4.shr_s(hash, 16));
  return f32x4.add(f32x4.mul(gradientX, dx), f32x4.mul(gradientY, dy));
}

@inline function fade(t: v128): v128 {
  const inner = f32x4.add(f32x4.mul(t, f32x4.sub(f32x4.mul(t, f32x4.splat(6)), f32x4.splat(15))), f32x4.splat(10));
  return f32x4.mul(f32x4.mul(f32x4.mul(t, t), t), inner);
}

@inline function lerp(a: v128, b: v128, t: v128): v128 {
  return f32x4.add(a, f32x4.mul(t, f32x4.sub(b, a)));
}

/** Gradient noise of four points, about -1 to 1. */
@inline function noise4(x: v128, y: v128, seed: i32): v128 {
  const floorX = f32x4.floor(x), floorY = f32x4.floor(y);
  const dx = f32x4.sub(x, floorX), dy = f32x4.sub(y, floorY);
  const primeX = 0x165667b1, primeY = 0x5bd1e995;
  const hashX = i32x4.mul(i32x4.trunc_sat_f32x4_s(floorX), i32x4.splat(primeX));
  const hashY = v128.xor(i32x4.mul(i32x4.trunc_sat_f32x4_s(floorY), i32x4.splat(primeY)), i32x4.splat(seed));
  const nextX = i32x4.add(hashX, i32x4.splat(primeX));
  const nextY = v128.xor(i32x4.add(v128.xor(hashY, i32x4.splat(seed)), i32x4.splat(primeY)), i32x4.splat(seed));
  const one = f32x4.splat(1);
  const dx1 = f32x4.sub(dx, one), dy1 = f32x4.sub(dy, one);
  const u = fade(dx), v = fade(dy);
  const top = lerp(corner(hashX, hashY, dx, dy), corner(nextX, hashY, dx1, dy), u);
  const bottom = lerp(corner(hashX, nextY, dx, dy1), corner(nextX, nextY, dx1, dy1), u);
  return f32x4.mul(lerp(top, bottom, v), f32x4.splat(1.55 / 32768.0));
}

/** out[i] = fractal noise at (xs[i], ys[i]), about -1 to 1. All are f32 arrays of `count`. */
export function fractalRow(out: usize, xs: usize, ys: usize, count: i32, octaves: i32, gain: f32, seed: i32): void {
  const lacunarity: f32 = 2.03;
  for (let i = 0; i < count; i += 4) {
    let x = v128.load(xs + (i << 2)), y = v128.load(ys + (i << 2));
    let sum = f32x4.splat(0), amplitude: f32 = 1, total: f32 = 0;
    for (let octave = 0; octave < octaves; octave++) {
      sum = f32x4.add(sum, f32x4.mul(noise4(x, y, seed + octave * 0x3504f333), f32x4.splat(amplitude)));
      total += amplitude;
      amplitude *= gain;
      const turned = f32x4.sub(f32x4.mul(x, f32x4.splat(lacunarity * 0.8)), f32x4.mul(y, f32x4.splat(lacunarity * 0.6)));
      y = f32x4.add(f32x4.mul(x, f32x4.splat(lacunarity * 0.6)), f32x4.mul(y, f32x4.splat(lacunarity * 0.8)));
      x = turned;
    }
    v128.store(out + (i << 2), f32x4.mul(sum, f32x4.splat(1 / total)));
  }
}

/** Like fractalRow, with sharp crests: 0 in valleys to about 1 on ridges. */
export function ridgedRow(out: usize, xs: usize, ys: usize, count: i32, octaves: i32, gain: f32, seed: i32): void {
  const lacunarity: f32 = 2.07;
  const one = f32x4.splat(1);
  for (let i = 0; i < count; i += 4) {
    let x = v128.load(xs + (i << 2)), y = v128.load(ys + (i << 2));
    let sum = f32x4.splat(0), weight = one, amplitude: f32 = 1, total: f32 = 0;
    for (let octave = 0; octave < octaves; octave++) {
      let crest = f32x4.sub(one, f32x4.abs(noise4(x, y, seed + octave * 0x3504f333)));
      crest = f32x4.mul(f32x4.mul(crest, crest), weight);
      weight = f32x4.max(f32x4.splat(0), f32x4.min(one, f32x4.mul(crest, f32x4.splat(1.6))));
      sum = f32x4.add(sum, f32x4.mul(crest, f32x4.splat(amplitude)));
      total += amplitude;
      amplitude *= gain;
      const turned = f32x4.sub(f32x4.mul(x, f32x4.splat(lacunarity * 0.8)), f32x4.mul(y, f32x4.splat(lacunarity * 0.6)));
      y = f32x4.add(f32x4.mul(x, f32x4.splat(lacunarity * 0.6)), f32x4.mul(y, f32x4.splat(lacunarity * 0.8)));
      x = turned;
    }
    v128.store(out + (i << 2), f32x4.mul(sum, f32x4.splat(1 / total)));
  }
}

// ---------------------------------------------------------------- layers into frames

/** Mixes two rows of bytes: out = (a * (256 - t) + b * t) / 256. */
@inline function mixRows(out: usize, a: usize, b: usize, count: i32, t: i32): void {
  const weightA = i16x8.splat(<i16>(256 - t)), weightB = i16x8.splat(<i16>t), half = i16x8.splat(128);
  for (let i = 0; i < count; i += 16) {
    const rowA = v128.load(a + i), rowB = v128.load(b + i);
    const low = i16x8.add(i16x8.mul(i16x8.extend_low_i8x16_u(rowA), weightA), i16x8.mul(i16x8.extend_low_i8x16_u(rowB), weightB));
    const high = i16x8.add(i16x8.mul(i16x8.extend_high_i8x16_u(rowA), weightA), i16x8.mul(i16x8.extend_high_i8x16_u(rowB), weightB));
    v128.store(out + i, i8x16.narrow_i16x8_u(i16x8.shr_u(i16x8.add(low, half), 8), i16x8.shr_u(i16x8.add(high, half), 8)));
  }
}

@inline function clamp(value: i32, top: i32): i32 {
  return value < 0 ? 0 : value > top ? top : value;
}

@inline function least(a: i32, b: i32): i32 {
  return a < b ? a : b;
}

@inline function most(a: i32, b: i32): i32 {
  return a > b ? a : b;
}

/** Eight source samples between bytes, given their places in the 16 bytes of `source`. */
@inline function between(source: v128, places: v128, nextPlaces: v128, weightLeft: v128, weightRight: v128): v128 {
  const left = i16x8.extend_low_i8x16_u(i8x16.swizzle(source, places));
  const right = i16x8.extend_low_i8x16_u(i8x16.swizzle(source, nextPlaces));
  const sum = i16x8.add(i16x8.mul(left, weightLeft), i16x8.mul(right, weightRight));
  return i16x8.shr_u(i16x8.add(sum, i16x8.splat(128)), 8);
}

/**
 * Draws one plane of a layer, moved and scaled, over one plane of a frame.
 * Target: `target`, `width` x `height` bytes. Source: `source`, `sourceWidth` x `sourceHeight` bytes, multiplied by `alpha`
 * (same size; 0 when the layer has no holes). `spanStarts`, `spanEnds`: for each source row the first and last column with
 * alpha (i32; start > end when none). Target pixel (x, y) shows source (startX + x * step, startY + y * step); step at most 1.7.
 * `limits`: i16 for each target column, rows from there on are hidden (0: none), in units of `limitScale` rows.
 * `zero` is what "nothing" is in this plane: 0 for luma, 128 for chroma. `shiftX`, `shiftY`: f32 for each target row, added to
 * the source place (0: none). `scratch` holds 16 KB.
 */
export function drawPlane(
  target: usize, width: i32, height: i32, source: usize, alpha: usize, sourceWidth: i32, sourceHeight: i32,
  spanStarts: usize, spanEnds: usize, startX: f64, startY: f64, step: f64, limits: usize, limitScale: i32, zero: i32,
  shiftX: usize, shiftY: usize, scratch: usize,
): void {
  const stepFixed = <i32>Math.round(step * 65536.0), lastFixed = (sourceWidth - 1) * 65536 - 1, scratchAlpha = scratch + 8192;
  const offsetsLow = i32x4(0, stepFixed, stepFixed * 2, stepFixed * 3);
  const offsetsHigh = i32x4(stepFixed * 4, stepFixed * 5, stepFixed * 6, stepFixed * 7);
  const none = i32x4.splat(0), last = i32x4.splat(lastFixed), low8 = i32x4.splat(255), full = i16x8.splat(256);
  const lanes = i16x8(0, 1, 2, 3, 4, 5, 6, 7);
  for (let y = 0; y < height; y++) {
    let sourceY = startY + <f64>y * step;
    if (shiftY) sourceY += <f64>load<f32>(shiftY + (y << 2));
    if (alpha && (sourceY < 0 || sourceY > <f64>sourceHeight - 1.001)) continue;
    if (sourceY < 0) sourceY = 0;
    else if (sourceY > <f64>sourceHeight - 1.001) sourceY = <f64>sourceHeight - 1.001;
    const row = <i32>sourceY, rowPart = <i32>((sourceY - <f64>row) * 256.0);
    let at = <i32>Math.round((startX + (shiftX ? <f64>load<f32>(shiftX + (y << 2)) : 0.0)) * 65536.0);
    let x = 0, end = width;
    if (alpha) {
      const first = least(load<i32>(spanStarts + (row << 2)), load<i32>(spanStarts + (row << 2) + 4));
      const final = most(load<i32>(spanEnds + (row << 2)), load<i32>(spanEnds + (row << 2) + 4));
      if (final < first) continue;
      x = most(0, <i32>Math.ceil((<f64>(first - 1) * 65536.0 - <f64>at) / <f64>stepFixed));
      end = least(width, <i32>Math.floor((<f64>(final + 1) * 65536.0 - <f64>at) / <f64>stepFixed) + 1);
    }
    const limitRow = y * limitScale;
    if (limits) {
      while (x < end && <i32>load<i16>(limits + (x << 1)) <= limitRow) x++;
      while (end > x && <i32>load<i16>(limits + ((end - 1) << 1)) <= limitRow) end--;
    }
    if (end <= x) continue;
    at += x * stepFixed;
    const column = clamp(at, lastFixed) >> 16, count = (clamp(at + (end - x) * stepFixed, lastFixed) >> 16) - column + 3;
    const from = row * sourceWidth + column;
    mixRows(scratch, source + from, source + from + sourceWidth, count, rowPart);
    if (alpha) mixRows(scratchAlpha, alpha + from, alpha + from + sourceWidth, count, rowPart);
    for (let out = target + y * width + x; x < end; x += 8, out += 8, at += stepFixed * 8) {
      const place = i32x4.splat(at), base = clamp(at, lastFixed) >> 16;
      const placesLow = i32x4.max_s(none, i32x4.min_s(last, i32x4.add(place, offsetsLow)));
      const placesHigh = i32x4.max_s(none, i32x4.min_s(last, i32x4.add(place, offsetsHigh)));
      const whole = i16x8.narrow_i32x4_s(
        i32x4.sub(i32x4.shr_u(placesLow, 16), i32x4.splat(base)), i32x4.sub(i32x4.shr_u(placesHigh, 16), i32x4.splat(base)));
      const places = i8x16.narrow_i16x8_u(whole, i16x8.splat(0)), nextPlaces = i8x16.add(places, i8x16.splat(1));
      const right = i16x8.narrow_i32x4_s(v128.and(i32x4.shr_u(placesLow, 8), low8), v128.and(i32x4.shr_u(placesHigh, 8), low8));
      const left = i16x8.sub(full, right);
      let value = between(v128.load(scratch + (base - column)), places, nextPlaces, left, right);
      const old = i16x8.extend_low_i8x16_u(v128.load64_zero(out));
      let mask = i16x8.gt_s(i16x8.splat(<i16>least(8, end - x)), lanes);
      if (limits) mask = v128.and(mask, i16x8.gt_s(v128.load(limits + (x << 1)), i16x8.splat(<i16>limitRow)));
      if (alpha) {
        const opacity = between(v128.load(scratchAlpha + (base - column)), places, nextPlaces, left, right);
        const rest = i16x8.sub(full, i16x8.add(opacity, i16x8.shr_u(opacity, 7)));
        value = zero
          ? i16x8.add(value, i16x8.shr_s(i16x8.mul(i16x8.sub(old, i16x8.splat(128)), rest), 8))
          : i16x8.add(value, i16x8.shr_u(i16x8.add(i16x8.mul(old, rest), i16x8.splat(128)), 8));
      }
      value = v128.bitselect(value, old, mask);
      v128.store64_lane(out, i8x16.narrow_i16x8_u(value, value), 0);
    }
  }
}

/** Darkens luma: luma = 16 + (luma - 16) * shade / 256, for `count` bytes. */
export function shadeLuma(luma: usize, shade: usize, count: i32): void {
  const black = i16x8.splat(16), none = i16x8.splat(0);
  for (let i = 0; i < count; i += 8) {
    const above = i16x8.max_s(none, i16x8.sub(i16x8.extend_low_i8x16_u(v128.load64_zero(luma + i)), black));
    const factor = i16x8.extend_low_i8x16_u(v128.load64_zero(shade + i));
    const value = i16x8.add(i16x8.shr_u(i16x8.mul(above, factor), 8), black);
    v128.store64_lane(luma + i, i8x16.narrow_i16x8_u(value, value), 0);
  }
}

/**
 * Bends one plane by a mesh: the corner (column, row) of the grid, `cell` pixels apart, shows source place
 * (placesX[row * columns + column], placesY[...]) (f32). Places must lie inside the source, one pixel short of its end.
 */
export function warpPlane(
  target: usize, width: i32, height: i32, source: usize, sourceWidth: i32, placesX: usize, placesY: usize, columns: i32, cell: i32,
): void {
  const perPixel: f32 = 1.0 / <f32>cell;
  for (let y = 0; y < height; y++) {
    const gridRow = y / cell, part = <f32>(y - gridRow * cell) * perPixel;
    const top = gridRow * columns, bottom = top + columns;
    let out = target + y * width;
    for (let column = 0, x0 = 0; x0 < width; column++, x0 += cell) {
      const count = least(cell, width - x0), topAt = (top + column) << 2, bottomAt = (bottom + column) << 2;
      const topX = load<f32>(placesX + topAt), topY = load<f32>(placesY + topAt);
      const topNextX = load<f32>(placesX + topAt + 4), topNextY = load<f32>(placesY + topAt + 4);
      const leftX = topX + (load<f32>(placesX + bottomAt) - topX) * part;
      const leftY = topY + (load<f32>(placesY + bottomAt) - topY) * part;
      const rightX = topNextX + (load<f32>(placesX + bottomAt + 4) - topNextX) * part;
      const rightY = topNextY + (load<f32>(placesY + bottomAt + 4) - topNextY) * part;
      let atX = <i32>(leftX * 65536.0), atY = <i32>(leftY * 65536.0);
      const stepX = <i32>((rightX - leftX) * perPixel * 65536.0), stepY = <i32>((rightY - leftY) * perPixel * 65536.0);
      for (let k = 0; k < count; k++, out++, atX += stepX, atY += stepY) {
        const from = source + (atY >> 16) * sourceWidth + (atX >> 16), partX = (atX >> 8) & 255, partY = (atY >> 8) & 255;
        const upper = <i32>load<u16>(from), lower = <i32>load<u16>(from + sourceWidth);
        const a = (upper & 255) * (256 - partX) + (upper >> 8) * partX;
        const b = (lower & 255) * (256 - partX) + (lower >> 8) * partX;
        store<u8>(out, (a * (256 - partY) + b * partY + 32768) >> 16);
      }
    }
  }
}
