import type { Row } from './layer.ts';
import { clamp01 } from './shade.ts';
import type { Style } from './styles.ts';

/** Changes the colours of a row, each pixel by itself. */
export type Grade = (row: Row) => void;

type Change = (pixel: Float64Array) => void;

/** The colour grade of a style, for stills and videos alike; none for styles that keep the colours. */
export function gradeOf(style: Style): Grade | undefined {
  const change = changes[style];
  if (!change) return undefined;
  const pixel = new Float64Array(3);
  return ({ red, green, blue, from, to }) => {
    for (let x = from; x < to; x++) {
      pixel[0] = red[x] as number;
      pixel[1] = green[x] as number;
      pixel[2] = blue[x] as number;
      change(pixel);
      red[x] = pixel[0] as number;
      green[x] = pixel[1] as number;
      blue[x] = pixel[2] as number;
    }
  };
}

const luminance = (pixel: Float64Array) =>
  (pixel[0] as number) * 0.2126 + (pixel[1] as number) * 0.7152 + (pixel[2] as number) * 0.0722;

function saturate(pixel: Float64Array, amount: number): void {
  const grey = luminance(pixel);
  for (let i = 0; i < 3; i++) pixel[i] = grey + ((pixel[i] as number) - grey) * amount;
}

function contrast(pixel: Float64Array, amount: number): void {
  for (let i = 0; i < 3; i++) {
    const t = clamp01((pixel[i] as number) / 255);
    pixel[i] = (t + (t * t * (3 - 2 * t) - t) * amount) * 255;
  }
}

function add(pixel: Float64Array, red: number, green: number, blue: number): void {
  pixel[0] = (pixel[0] as number) + red;
  pixel[1] = (pixel[1] as number) + green;
  pixel[2] = (pixel[2] as number) + blue;
}

/** Steps with soft edges, as in cel animation. */
function posterize(value: number, step: number): number {
  const level = value / step;
  const part = level - Math.floor(level);
  const eased = part < 0.5 ? 8 * part ** 4 : 1 - 8 * (1 - part) ** 4;
  return (Math.floor(level) + eased) * step;
}

const changes: Partial<Record<Style, Change>> = {
  cinematic(pixel) {
    contrast(pixel, 0.6);
    const light = luminance(pixel) / 255;
    const [shadow, high] = [(1 - light) ** 2, light * light];
    add(pixel, -9 * shadow + 11 * high, 2 * shadow + 3 * high, 11 * shadow - 11 * high);
    saturate(pixel, 1.06);
  },
  anime(pixel) {
    saturate(pixel, 1.3);
    contrast(pixel, 0.35);
    for (let i = 0; i < 3; i++) pixel[i] = posterize((pixel[i] as number) * 1.04 + 6, 18);
  },
  vintage(pixel) {
    saturate(pixel, 0.6);
    pixel[0] = 32 + (pixel[0] as number) * 0.87;
    pixel[1] = 22 + (pixel[1] as number) * 0.85;
    pixel[2] = 28 + (pixel[2] as number) * 0.7;
  },
  noir(pixel) {
    saturate(pixel, 0);
    contrast(pixel, 0.9);
  },
  fantasy(pixel) {
    saturate(pixel, 1.26);
    add(pixel, 6, 0, 10);
  },
  cyberpunk(pixel) {
    contrast(pixel, 0.5);
    saturate(pixel, 1.15);
  },
  minimalist(pixel) {
    saturate(pixel, 0.85);
    for (let i = 0; i < 3; i++) pixel[i] = posterize(pixel[i] as number, 26);
  },
  '3d'(pixel) {
    contrast(pixel, -0.25);
    saturate(pixel, 1.12);
    add(pixel, 6, 6, 8);
  },
};
