import type { Face } from './find-face.ts';

/** A mouth, in pixels of the picture it was found in. */
export interface Mouth {
  /** The middle of the line between the lips. */
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
}

export interface ColourPicture {
  /** Three bytes for each pixel. */
  readonly rgb: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Where mouths are in the square of a face, and how wide half of one is, as parts of its size. */
const usual = { y: 0.8, halfWidth: 0.17 };

/** The mouth in a face: near its usual place, where a row is redder and darker than the skin around it. */
export function findMouth(picture: ColourPicture, face: Face): Mouth {
  const middle = face.x + face.size / 2;
  let best = { y: face.y + face.size * usual.y, score: Number.NEGATIVE_INFINITY };
  for (let part = 0.68; part <= 0.92; part += 0.008) {
    const y = face.y + face.size * part;
    const lips = lipness(picture, middle, y, face.size * 0.12, face.size * 0.012);
    const above = lipness(picture, middle, y - face.size * 0.11, face.size * 0.12, face.size * 0.012);
    const below = lipness(picture, middle, y + face.size * 0.12, face.size * 0.12, face.size * 0.012);
    const score = lips - Math.max(above, below) - 1100 * (part - usual.y) ** 2;
    if (score > best.score) best = { y, score };
  }
  const x = centreOf(picture, middle, best.y, face.size);
  return { x, y: best.y, halfWidth: face.size * usual.halfWidth };
}

/** How much like the line between lips a patch is: red against green, and dark. */
function lipness(
  { rgb, width, height }: ColourPicture,
  x: number,
  y: number,
  reachX: number,
  reachY: number,
): number {
  let [sum, count] = [0, 0];
  const rows = Math.max(1, Math.round(reachY));
  for (let row = Math.round(y) - rows; row <= Math.round(y) + rows; row++)
    for (let column = Math.round(x - reachX); column <= x + reachX; column++) {
      if (row < 0 || column < 0 || row >= height || column >= width) continue;
      const at = (row * width + column) * 3;
      const [red = 0, green = 0, blue = 0] = rgb.subarray(at, at + 3);
      sum += (red - green) * 0.7 - (red + green + blue) * 0.12;
      count++;
    }
  return count > 0 ? sum / count : 0;
}

/** The balance point of what looks like lips in the mouth's row, not far from the face's middle. */
function centreOf(picture: ColourPicture, middle: number, y: number, size: number): number {
  const reach = size * 0.24;
  const values: [x: number, value: number][] = [];
  for (let x = middle - reach; x <= middle + reach; x += 1)
    values.push([x, lipness(picture, x, y, 1, size * 0.02)]);
  const floor = values.map(([, value]) => value).sort((a, b) => a - b)[Math.floor(values.length * 0.4)] ?? 0;
  let [sum, weight] = [0, 0];
  for (const [x, value] of values) {
    const over = Math.max(0, value - floor);
    sum += x * over;
    weight += over;
  }
  const found = weight > 0 ? sum / weight : middle;
  return Math.max(middle - size * 0.08, Math.min(middle + size * 0.08, found));
}
