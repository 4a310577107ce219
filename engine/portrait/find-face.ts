import { type Cascade, type Feature, faceCascade } from './read-cascade.ts';

/** A square around brows and chin, in pixels of the picture it was found in. */
export interface Face {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

export interface GreyPicture {
  /** One byte for each pixel. */
  readonly grey: Uint8Array;
  readonly width: number;
  readonly height: number;
}

interface Sums {
  readonly plain: Float64Array;
  readonly squares: Float64Array;
  /** Numbers in a row: one more than the picture has columns. */
  readonly stride: number;
}

const growth = 1.08;
/** A face is seen by several windows around it; fewer are chance. */
const votesMin = 4;

/** The frontal face that is seen most surely (Viola-Jones), or undefined. Meant for pictures of some 300 pixels. */
export function findFace(picture: GreyPicture): Face | undefined {
  const cascade = faceCascade();
  const sums = sumsOf(picture);
  const found: Face[] = [];
  const largest = Math.min(picture.width, picture.height) / cascade.size;
  for (let scale = 1.2; scale < largest; scale *= growth) {
    const size = Math.floor(scale * cascade.size);
    const step = Math.max(1, Math.round(scale * 0.9));
    for (let y = 0; y + size < picture.height; y += step)
      for (let x = 0; x + size < picture.width; x += step)
        if (isFace(cascade, sums, x, y, size, scale)) found.push({ x, y, size });
  }
  return mostSeen(found);
}

function sumsOf({ grey, width, height }: GreyPicture): Sums {
  const stride = width + 1;
  const plain = new Float64Array(stride * (height + 1));
  const squares = new Float64Array(stride * (height + 1));
  for (let y = 0; y < height; y++) {
    let [row, rowSquares] = [0, 0];
    for (let x = 0; x < width; x++) {
      const value = grey[y * width + x] as number;
      row += value;
      rowSquares += value * value;
      const at = (y + 1) * stride + x + 1;
      plain[at] = (plain[at - stride] as number) + row;
      squares[at] = (squares[at - stride] as number) + rowSquares;
    }
  }
  return { plain, squares, stride };
}

function boxSum(
  sums: Float64Array,
  stride: number,
  x: number,
  y: number,
  width: number,
  height: number,
): number {
  const top = y * stride + x;
  const bottom = top + height * stride;
  return (
    (sums[top] as number) -
    (sums[top + width] as number) -
    (sums[bottom] as number) +
    (sums[bottom + width] as number)
  );
}

function isFace({ stages }: Cascade, sums: Sums, x: number, y: number, size: number, scale: number): boolean {
  const area = size * size;
  const mean = boxSum(sums.plain, sums.stride, x, y, size, size) / area;
  const variance = boxSum(sums.squares, sums.stride, x, y, size, size) / area - mean * mean;
  if (variance < 40) return false;
  const unit = Math.sqrt(variance) * area;
  for (const { threshold, features } of stages) {
    let sum = 0;
    for (const feature of features)
      sum +=
        contrastOf(feature, sums, x, y, scale) < feature.threshold * unit ? feature.below : feature.above;
    if (sum < threshold) return false;
  }
  return true;
}

function contrastOf(
  { rectangles }: Feature,
  { plain, stride }: Sums,
  x: number,
  y: number,
  scale: number,
): number {
  let value = 0;
  for (let i = 0; i < rectangles.length; i += 5) {
    const left = Math.round(x + (rectangles[i] as number) * scale);
    const top = Math.round(y + (rectangles[i + 1] as number) * scale);
    const width = Math.round((rectangles[i + 2] as number) * scale);
    const height = Math.round((rectangles[i + 3] as number) * scale);
    value += boxSum(plain, stride, left, top, width, height) * (rectangles[i + 4] as number);
  }
  return value;
}

/** The mean of the windows that agree, for the largest such group. */
function mostSeen(found: readonly Face[]): Face | undefined {
  let best: Face[] = [];
  for (const face of found) {
    const near = found.filter(
      (other) =>
        Math.abs(other.size - face.size) < face.size * 0.3 &&
        Math.abs(other.x + other.size / 2 - face.x - face.size / 2) < face.size * 0.2 &&
        Math.abs(other.y + other.size / 2 - face.y - face.size / 2) < face.size * 0.2,
    );
    if (near.length > best.length) best = near;
  }
  if (best.length < votesMin) return undefined;
  const mean = (key: keyof Face) => best.reduce((sum, face) => sum + face[key], 0) / best.length;
  return { x: mean('x'), y: mean('y'), size: mean('size') };
}
