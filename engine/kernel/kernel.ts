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

/** a + (b - a) * t / 256 for eight small numbers; `t` comes multiplied by 128. */
@inline function blend(a: v128, b: v128, t: v128): v128 {
  return i16x8.add(a, i16x8.q15mulr_sat_s(i16x8.sub(b, a), t));
}

/** Mixes two rows of bytes: out = (a * (256 - t) + b * t) / 256. */
@inline function mixRows(out: usize, a: usize, b: usize, count: i32, t: i32): void {
  const weight = i16x8.splat(<i16>(t << 7));
  for (let i = 0; i < count; i += 16) {
    const rowA = v128.load(a + i), rowB = v128.load(b + i);
    const low = blend(i16x8.extend_low_i8x16_u(rowA), i16x8.extend_low_i8x16_u(rowB), weight);
    const high = blend(i16x8.extend_high_i8x16_u(rowA), i16x8.extend_high_i8x16_u(rowB), weight);
    v128.store(out + i, i8x16.narrow_i16x8_u(low, high));
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

/** Where a group of eight target pixels reads: bytes before it (i32), then places in 16 bytes from there, then weights. */
const groupBytes = 48;

/** Fills the groups from `first` to `last`, not included, of a row whose pixel 0 shows place `at` (16.16 fixed). */
@inline function fillGroups(groups: usize, first: i32, last: i32, at: i32, step: i32, lastPlace: i32): void {
  const offsetsLow = i32x4(0, step, step * 2, step * 3), offsetsHigh = i32x4(step * 4, step * 5, step * 6, step * 7);
  const none = i32x4.splat(0), end = i32x4.splat(lastPlace), low8 = i32x4.splat(255);
  let place = at + first * 8 * step, group = groups + first * groupBytes;
  for (let i = first; i < last; i++, place += step * 8, group += groupBytes) {
    const base = clamp(place, lastPlace) >> 16, start = i32x4.splat(place);
    const low = i32x4.max_s(none, i32x4.min_s(end, i32x4.add(start, offsetsLow)));
    const high = i32x4.max_s(none, i32x4.min_s(end, i32x4.add(start, offsetsHigh)));
    const left = i16x8.sub(i16x8.narrow_i32x4_s(i32x4.shr_u(low, 16), i32x4.shr_u(high, 16)), i16x8.splat(<i16>base));
    store<i32>(group, base);
    v128.store(group + 16, i8x16.narrow_i16x8_u(left, i16x8.add(left, i16x8.splat(1))));
    const parts = i16x8.narrow_i32x4_s(v128.and(i32x4.shr_u(low, 8), low8), v128.and(i32x4.shr_u(high, 8), low8));
    v128.store(group + 32, i16x8.shl(parts, 7));
  }
}

/** Eight samples between bytes: the low half of `pairs` holds what is left of each, the high half what is right. */
@inline function between(pairs: v128, weight: v128): v128 {
  return blend(i16x8.extend_low_i8x16_u(pairs), i16x8.extend_high_i8x16_u(pairs), weight);
}

/** What shows through `opacity`: old * (255 - opacity) / 255, around `zero`. */
@inline function shineThrough(old: v128, opacity: v128, zero: i32): v128 {
  const rest = i16x8.sub(i16x8.splat(256), i16x8.add(opacity, i16x8.shr_u(opacity, 7)));
  return zero
    ? i16x8.shr_s(i16x8.mul(i16x8.sub(old, i16x8.splat(128)), rest), 8)
    : i16x8.shr_u(i16x8.add(i16x8.mul(old, rest), i16x8.splat(128)), 8);
}

/**
 * Draws one plane of a layer, moved and scaled, over one plane of a frame.
 * Target: `target`, `width` x `height` bytes. Source: `source`, `sourceWidth` x `sourceHeight` bytes, multiplied by `alpha`
 * (same size; 0 when the layer has no holes). `spanStarts`, `spanEnds`: for each source row the first and last column with
 * alpha (i32; start > end when none). Target pixel (x, y) shows source (startX + x * step, startY + y * step); step at most 1.7.
 * `limits`: i16 for each target column, rows from there on are hidden (0: none), in units of `limitScale` rows.
 * `zero` is what "nothing" is in this plane: 0 for luma, 128 for chroma. `shiftX`, `shiftY`: f32 for each target row, added to
 * the source place (0: none). `scratch` holds 64 KB, enough for 8,184 columns.
 */
export function drawPlane(
  target: usize, width: i32, height: i32, source: usize, alpha: usize, sourceWidth: i32, sourceHeight: i32,
  spanStarts: usize, spanEnds: usize, startX: f64, startY: f64, step: f64, limits: usize, limitScale: i32, zero: i32,
  shiftX: usize, shiftY: usize, scratch: usize,
): void {
  const stepFixed = <i32>Math.round(step * 65536.0), lastPlace = (sourceWidth - 1) * 65536 - 1;
  const mixed = scratch, mixedAlpha = scratch + 8192, groups = scratch + 16384;
  const full = i8x16.splat(-1), lanes = i16x8(0, 1, 2, 3, 4, 5, 6, 7);
  let at = <i32>Math.round(startX * 65536.0);
  if (!shiftX) fillGroups(groups, 0, (width + 7) >> 3, at, stepFixed, lastPlace);
  for (let y = 0; y < height; y++) {
    let sourceY = startY + <f64>y * step;
    if (shiftY) sourceY += <f64>load<f32>(shiftY + (y << 2));
    if (alpha && (sourceY < 0 || sourceY > <f64>sourceHeight - 1.001)) continue;
    if (sourceY < 0) sourceY = 0;
    else if (sourceY > <f64>sourceHeight - 1.001) sourceY = <f64>sourceHeight - 1.001;
    const row = <i32>sourceY, rowPart = <i32>((sourceY - <f64>row) * 256.0);
    if (shiftX) at = <i32>Math.round((startX + <f64>load<f32>(shiftX + (y << 2))) * 65536.0);
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
    const firstGroup = x >> 3, lastGroup = (end + 7) >> 3;
    if (shiftX) fillGroups(groups, firstGroup, lastGroup, at, stepFixed, lastPlace);
    const column = load<i32>(groups + firstGroup * groupBytes);
    const count = (clamp(at + lastGroup * 8 * stepFixed, lastPlace) >> 16) - column + 3, from = row * sourceWidth + column;
    mixRows(mixed, source + from, source + from + sourceWidth, count, rowPart);
    if (alpha) mixRows(mixedAlpha, alpha + from, alpha + from + sourceWidth, count, rowPart);
    for (let i = firstGroup; i < lastGroup; i++) {
      const group = groups + i * groupBytes, pixel = i << 3, out = target + y * width + pixel;
      let mask = full;
      if (limits) mask = i16x8.gt_s(v128.load(limits + (pixel << 1)), i16x8.splat(<i16>limitRow));
      if (pixel < x) mask = v128.and(mask, i16x8.ge_s(lanes, i16x8.splat(<i16>(x - pixel))));
      if (end - pixel < 8) mask = v128.and(mask, i16x8.gt_s(i16x8.splat(<i16>(end - pixel)), lanes));
      if (!v128.any_true(mask)) continue;
      const place = load<i32>(group) - column, places = v128.load(group + 16), weight = v128.load(group + 32);
      let value = between(i8x16.swizzle(v128.load(mixed + place), places), weight);
      if (alpha) {
        const opacities = i8x16.swizzle(v128.load(mixedAlpha + place), places);
        if (!v128.any_true(opacities)) continue;
        if (!i8x16.all_true(i8x16.eq(opacities, full))) {
          const old = i16x8.extend_low_i8x16_u(v128.load64_zero(out));
          value = i16x8.add(value, shineThrough(old, between(opacities, weight), zero));
        }
      }
      if (!i16x8.all_true(mask)) value = v128.bitselect(value, i16x8.extend_low_i8x16_u(v128.load64_zero(out)), mask);
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
