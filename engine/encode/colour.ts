/** Conversions between RGB and BT.709 limited-range YCbCr, the colours of the video files. */

/** Bytes of an I420 frame as packed RGB. */
export function i420ToRgb(frame: Uint8Array, width: number, height: number): Uint8Array {
  const rgb = new Uint8ClampedArray(width * height * 3);
  const chromaWidth = width >> 1;
  const uStart = width * height;
  const vStart = uStart + chromaWidth * (height >> 1);
  for (let y = 0, pixel = 0, out = 0; y < height; y++) {
    const chromaRow = (y >> 1) * chromaWidth;
    for (let x = 0; x < width; x++, pixel++, out += 3) {
      const chroma = chromaRow + (x >> 1);
      const luma = ((frame[pixel] ?? 0) - 16) * 76309;
      const u = (frame[uStart + chroma] ?? 0) - 128;
      const v = (frame[vStart + chroma] ?? 0) - 128;
      rgb[out] = (luma + 117489 * v) >> 16;
      rgb[out + 1] = (luma - 13975 * u - 34925 * v) >> 16;
      rgb[out + 2] = (luma + 138438 * u) >> 16;
    }
  }
  return new Uint8Array(rgb.buffer);
}

/** Luma 16..235 of an RGB colour 0..255. */
export const lumaOf = (red: number, green: number, blue: number) =>
  16 + 0.182586 * red + 0.614231 * green + 0.062007 * blue;

/** Blue difference, 16..240 around 128. */
export const blueDifferenceOf = (red: number, green: number, blue: number) =>
  128 - 0.100644 * red - 0.338572 * green + 0.439216 * blue;

/** Red difference, 16..240 around 128. */
export const redDifferenceOf = (red: number, green: number, blue: number) =>
  128 + 0.439216 * red - 0.398942 * green - 0.040274 * blue;
